import { RenameNotice } from "./rename-notice";

export const Full = () => <RenameNotice sum={{ renamed: 41, mails: 118 }} isWhole />;
export const ReadingOn = () => <RenameNotice sum={{ renamed: 1_000, mails: 2_310 }} isWhole={false} />;
export const NoneCarriesThem = () => <RenameNotice sum={{ renamed: 0, mails: 0 }} isWhole />;
export const NotCounted = () => <RenameNotice sum={null} isWhole />;

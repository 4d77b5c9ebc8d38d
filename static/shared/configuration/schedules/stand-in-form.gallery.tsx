import { instant } from "../../../../src/core/time";
import { aSchedule } from "../../../gallery/a-schedule";
import { NOON } from "../../../gallery/people";
import { StandInForm } from "./stand-in-form";

const nothing = () => undefined;
const wanted = { from: instant(NOON), to: instant(NOON + 8 * 3_600_000), shift: null };
const handlers = { searchPeople: () => Promise.resolve([]), onPerson: nothing, onDone: nothing, onClose: nothing };

export const Asking = () => <StandInForm schedule={aSchedule()} wanted={wanted} isBusy={false} isSaved {...handlers} />;
export const JoinsWhatIsEdited = () => <StandInForm schedule={aSchedule()} wanted={wanted} isBusy={false} isSaved={false} {...handlers} />;

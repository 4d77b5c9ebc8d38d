import { VERSIONS } from "../../gallery/a-configuration";
import { Versions } from "./versions";

const nothing = () => undefined;

export const Full = () => <Versions versions={VERSIONS} isOpen onShow={nothing} />;
export const Empty = () => <Versions versions={[]} isOpen onShow={nothing} />;
export const Loading = () => <Versions versions={null} isOpen onShow={nothing} />;
export const Closed = () => <Versions versions={null} onShow={nothing} />;

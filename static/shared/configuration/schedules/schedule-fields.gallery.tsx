import { aSchedule } from "../../../gallery/a-schedule";
import { ScheduleFields } from "./schedule-fields";

const nothing = () => undefined;
const people = { search: () => Promise.resolve([]), onPerson: nothing };

export const Full = () => <ScheduleFields schedule={aSchedule()} people={people} isReadOnly={false} onChange={nothing} />;
export const ReadOnly = () => <ScheduleFields schedule={aSchedule()} people={people} isReadOnly onChange={nothing} />;

import { readyMadeGoals } from "../../../../src/core/goal/ready-made-goals";
import { CalendarsEditor } from "./calendars-editor";

const nothing = () => undefined;
const [businessHours] = readyMadeGoals([], "Europe/Berlin").calendars;
const calendars = [{ ...businessHours, holidays: [{ date: "2026-12-25", name: "Christmas Day" }] }];

export const Full = () => <CalendarsEditor calendars={calendars} isReadOnly={false} onChange={nothing} />;
export const Empty = () => <CalendarsEditor calendars={[]} isReadOnly={false} onChange={nothing} />;
export const ReadOnly = () => <CalendarsEditor calendars={calendars} isReadOnly onChange={nothing} />;

import type { Calendar } from "../goal/calendar";
import { WEEKDAYS } from "../on-call/schedule";
import { filledLines } from "./filled-lines";
import type { Line } from "./lines-of";

/** Everything that calendars say, one line a thing. */
export function linesOfCalendars(calendars: readonly Calendar[]): readonly Line[] {
  return calendars.flatMap(({ id, name, timeZone, hours, holidays }) => {
    const days = WEEKDAYS.map((weekday) => [weekday, hours[weekday].map(({ from, to }) => `${from} to ${to}`).join(", ")]);
    return [
      ...filledLines(id, `Calendar ${name}`, { name, "time zone": timeZone, ...Object.fromEntries(days) }),
      ...holidays.map((holiday) => ({
        key: `${id}/holidays/${holiday.date}`,
        what: `Calendar ${name}, holiday ${holiday.date}`,
        value: holiday.name,
      })),
    ];
  });
}

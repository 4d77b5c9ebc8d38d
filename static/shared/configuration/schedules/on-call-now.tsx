import type { AccountId } from "../../../../src/core/actor";
import { finalSchedule } from "../../../../src/core/on-call/final-schedule";
import { nextOnCall } from "../../../../src/core/on-call/next-on-call";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { hours, instant, later } from "../../../../src/core/time";
import { dayAndTime } from "../../calendar";
import { PersonName } from "../../person-name";
import { useViewer } from "../../viewer";
import styles from "./schedules.module.css";

type Props = { readonly schedule: Schedule; readonly gone: ReadonlySet<AccountId> };

/** How far ahead the end of a shift is looked for. */
const AHEAD = hours(53 * 7 * 24);

/** Who is on call at this moment, until when, and who comes then. */
export function OnCallNow({ schedule, gone }: Props) {
  const viewer = useViewer();
  const now = instant(Math.floor(viewer.now));
  const zone = { locale: viewer.locale, timeZone: schedule.timeZone };
  const { shifts } = finalSchedule(schedule, now, later(now, AHEAD), gone);
  const present = shifts[0]?.from === now ? shifts[0] : undefined;
  const end = present && endOf(shifts, present.accountId);
  const next = nextOnCall(schedule, now, gone);
  return (
    <p className={styles["now"]} data-testid="on-call-now">
      {present ? (
        <>
          On call now:{" "}
          <strong>
            <PersonName accountId={present.accountId} />
          </strong>
          {end !== undefined && end < later(now, AHEAD) && ` until ${dayAndTime(end, zone)}`}
          {end !== undefined && next && (
            <>
              , {next.from === end ? "then" : `nobody then, and from ${dayAndTime(next.from, zone)}`}{" "}
              <PersonName accountId={next.accountId} />
            </>
          )}
        </>
      ) : (
        <>
          <strong>Nobody is on call now</strong>
          {next ? (
            <>
              ; from {dayAndTime(next.from, zone)} <PersonName accountId={next.accountId} /> is
            </>
          ) : (
            ", and nobody will be within a year"
          )}
        </>
      )}
      .
    </p>
  );
}

/** When the one who is on call first is not any more, whatever put them there. */
function endOf(shifts: ReturnType<typeof finalSchedule>["shifts"], accountId: AccountId): number {
  let end = shifts[0]?.from ?? 0;
  for (const shift of shifts) {
    if (shift.accountId !== accountId || shift.from > end) break;
    end = shift.to as typeof end;
  }
  return end;
}

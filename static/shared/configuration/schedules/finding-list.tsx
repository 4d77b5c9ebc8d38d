import { useMemo } from "react";
import type { AccountId } from "../../../../src/core/actor";
import { lintSchedule } from "../../../../src/core/on-call/lint-schedule";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { instant } from "../../../../src/core/time";
import type { Finding } from "../../../../src/core/on-call/finding";
import { exactTime } from "../../calendar";
import { useViewer } from "../../viewer";
import { findingWords, gapsWords } from "./finding-words";
import styles from "./schedules.module.css";
import type { KnownAccess } from "./known-access";

type Props = { readonly schedule: Schedule; readonly access: KnownAccess };

/** Looked at anew when the schedule changes or an hour has passed, not with each tick of the clock. */
const HOUR = 3_600_000;
const SHOWN = 40;
/** More gaps than these are told as one. */
const MOST_GAPS = 5;

/** What somebody should look at in the schedule's next 52 weeks. */
export function FindingList({ schedule, access }: Props) {
  const viewer = useViewer();
  const hour = Math.floor(viewer.now / HOUR) * HOUR;
  const found = useMemo(
    () => lintSchedule(schedule, (accountId: AccountId) => access[accountId] ?? "active", instant(hour)),
    [schedule, access, hour],
  );
  const gaps = found.filter(({ kind }) => kind === "gap");
  const rest = gaps.length > MOST_GAPS ? found.filter(({ kind }) => kind !== "gap") : found;
  const zone = { locale: viewer.locale, timeZone: schedule.timeZone };
  const words = (finding: Finding): string =>
    findingWords(finding, {
      zone,
      nameOf: (accountId) => viewer.names[accountId] ?? "someone",
      layerOf: (layerId) => schedule.layers.find(({ id }) => id === layerId)?.name ?? layerId,
    });
  return (
    <section className={styles["part"]} aria-label="The next 52 weeks" data-testid="findings">
      <h3 className={styles["title"]}>The next 52 weeks</h3>
      {found.length === 0 ? (
        <p className={styles["words"]}>Somebody is on call all the time, and the load is even.</p>
      ) : (
        <ul className={styles["list"]}>
          {gaps.length > MOST_GAPS && <li>{gapsWords(gaps, zone)}</li>}
          {rest.slice(0, SHOWN).map((finding, nth) => (
            <li key={nth} title={exactTime(finding.from, zone)}>
              {words(finding)}
            </li>
          ))}
          {rest.length > SHOWN && <li>And {rest.length - SHOWN} more.</li>}
        </ul>
      )}
    </section>
  );
}

import { PlatformError } from "../../core/platform-error";
import type { SetUpRecord } from "../../core/set-up/set-up-record";
import { emptyRecord } from "../../core/set-up/set-up-record";
import { MOST_TURNS } from "../most-turns";
import type { Ports } from "../ports";

/**
 * Changes what is kept of a project's set-up, and gives it as it stands then.
 * @param first the record as it was read; when somebody else wrote since, the change is made to theirs.
 */
export async function changeRecord(
  first: { readonly record: SetUpRecord; readonly readAt: number | null },
  change: (record: SetUpRecord) => SetUpRecord,
  ports: Ports,
): Promise<{ readonly record: SetUpRecord; readonly readAt: number }> {
  let present = first;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const record = change(present.record);
    if (await ports.setUpRecords.save(record, present.readAt)) return { record, readAt: (present.readAt ?? 0) + 1 };
    const stored = await ports.setUpRecords.read(record.projectId);
    present = { record: stored?.record ?? emptyRecord(record.projectId), readAt: stored?.revision ?? null };
  }
  throw new PlatformError("storage", "conflict", `Failed to keep what was set up: ${MOST_TURNS} others wrote in between.`);
}

import { privacy } from "@forge/api";
import { z } from "zod";
import type { Privacy } from "../../app/personal-data/ports";
import { accountId } from "../../contract/stored/common-parts";
import { PlatformError } from "../../core/platform-error";

const answers = z.array(z.object({ accountId, status: z.enum(["closed", "updated"]) }));

/** Atlassian's personal data reports, by Forge. The package rejects with the answer itself. */
export const forgePrivacy: Privacy = {
  async report(accounts) {
    const asked = accounts.map((each) => ({ accountId: each.accountId, updatedAt: new Date(each.updatedAt).toISOString() }));
    const parsed = answers.safeParse(await answered(asked));
    if (!parsed.success) throw new PlatformError("privacy", "malformed", "Failed to report accounts: the answer was not understood.");
    return parsed.data;
  },
};

async function answered(asked: Parameters<typeof privacy.reportPersonalData>[0]): Promise<unknown> {
  try {
    return await privacy.reportPersonalData(asked);
  } catch (cause) {
    const status = cause instanceof Error ? null : z.object({ status: z.number() }).safeParse(cause).data?.status;
    const code = status === 429 ? "rate-limited" : "unavailable";
    throw new PlatformError("privacy", code, `Failed to report accounts: ${status ?? "no answer"}.`, { cause });
  }
}

import { __requestAtlassianAsApp } from "@forge/api";
import type { PRIVACY_LIMITS } from "../../../../sandbox/limits";
import { aSmallForge } from "../a-small-forge";
import { count, type Proof } from "./proof";

/** Not by `privacy.reportPersonalData`: the package divides what is too much for one request. */
async function statusOf(accounts: number): Promise<number> {
  const { inTheApp } = await aSmallForge();
  const body = JSON.stringify({ accounts: count(accounts).map((n) => ({ accountId: `${n}`, updatedAt: "2026-11-01T12:00:00Z" })) });
  const answer = await inTheApp(() => __requestAtlassianAsApp("/app/report-accounts", { method: "POST", body }));
  return answer.status;
}

/** What shows that the limits of personal data reports hold. */
export const PRIVACY_PROOFS: Record<keyof typeof PRIVACY_LIMITS, Proof> = {
  accountsPerRequest: {
    meets: async () => expect(await statusOf(90)).toBe(204),
    exceeds: async () => expect(await statusOf(91)).toBe(400),
  },
};

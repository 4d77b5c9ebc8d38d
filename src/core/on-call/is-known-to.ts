import type { AccountId } from "../actor";
import type { Schedule } from "./schedule";

/** Whether a person takes turns in a schedule, or stands in for somebody in it. */
export function isKnownTo({ layers, substitutions }: Schedule, accountId: AccountId): boolean {
  return layers.some(({ members }) => members.includes(accountId)) || substitutions.some((one) => one.accountId === accountId);
}

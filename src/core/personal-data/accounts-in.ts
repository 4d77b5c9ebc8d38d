import type { AccountId } from "../actor";

/** Stands where the account of a person stood whose account is closed. No Jira gives such an id. */
export const CLOSED_ACCOUNT = "closed" as AccountId;

/** The people that a stored value names: who did something, who was assigned, who owns a service, and who has a part in a schedule. */
export function accountsIn(value: unknown): ReadonlySet<AccountId> {
  const found = new Set<AccountId>();
  gather(value, found);
  found.delete(CLOSED_ACCOUNT);
  return found;
}

/** The same value with a stand-in wherever one of these accounts stood; a service that one of them owned has no owner. */
export function withoutAccounts(value: unknown, closed: ReadonlySet<string>): unknown {
  if (typeof value === "string") return closed.has(value) ? CLOSED_ACCOUNT : value;
  if (Array.isArray(value)) return value.map((each) => withoutAccounts(each, closed));
  if (!isObject(value)) return value;
  const owner = ownerIn(value);
  const parts = Object.entries(value).map(([name, part]) => [name, withoutAccounts(part, closed)]);
  return { ...Object.fromEntries(parts), ...(owner !== null && closed.has(owner) && { owner: null }) };
}

function gather(value: unknown, found: Set<AccountId>): void {
  if (Array.isArray(value)) for (const each of value) gather(each, found);
  if (!isObject(value)) return;
  const { kind, accountId, from, to } = value;
  const named = kind === "person" ? [accountId] : kind === "assigned" ? [from, to] : [];
  for (const each of named) if (typeof each === "string") found.add(each as AccountId);
  const owner = ownerIn(value);
  if (owner !== null) found.add(owner);
  for (const one of onCallIn(value)) if (typeof one === "string") found.add(one as AccountId);
  for (const part of Object.values(value)) gather(part, found);
}

/** The owner of a service, which has a tier beside it; a level of a matrix may be called owner, too. */
function ownerIn(value: Readonly<Record<string, unknown>>): AccountId | null {
  const { owner } = value;
  return typeof owner === "string" && "tier" in value && "componentIds" in value ? (owner as AccountId) : null;
}

/** The members of a layer, the owners of a schedule, and both people of a substitution. */
function onCallIn(value: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { members, owners, accountId, insteadOf } = value;
  if (Array.isArray(members) && "handOffAt" in value) return members;
  if (Array.isArray(owners) && "layers" in value) return owners;
  return insteadOf === undefined ? [] : [accountId, insteadOf];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

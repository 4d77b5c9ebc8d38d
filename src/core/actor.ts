/** Atlassian's id of an account. The only thing of a person that the app keeps. */
export type AccountId = string & { readonly unit: "account-id" };

/** Who did a thing: a person, or this app by itself. */
export type Actor = { readonly kind: "person"; readonly accountId: AccountId } | { readonly kind: "app" };

/** A person among those something is about. */
export type Person = Extract<Actor, { readonly kind: "person" }>;

export const theApp: Actor = { kind: "app" };

export function person(accountId: string): Person {
  return { kind: "person", accountId: accountId as AccountId };
}

import type { AccountId } from "../../src/core/actor";
import { PersonPicker } from "./person-picker";
import type { FoundPerson } from "./search-people";

const FOUND: readonly FoundPerson[] = [
  { accountId: "ada" as AccountId, displayName: "Ada Brandt" },
  { accountId: "grace" as AccountId, displayName: "Grace Donaudampfschifffahrtsgesellschaftskapitän" },
];

function drawn(
  accountId: AccountId | null,
  found: readonly FoundPerson[] = FOUND,
  more: { firstQuery?: string; isReadOnly?: boolean } = {},
) {
  const nothing = () => undefined;
  return () => (
    <PersonPicker
      label="Owner"
      accountId={accountId}
      isReadOnly={false}
      search={() => Promise.resolve(found)}
      onChoose={nothing}
      {...more}
    />
  );
}

export const Nobody = drawn(null);
export const Chosen = drawn("ada" as AccountId);
export const ReadOnly = drawn("ada" as AccountId, FOUND, { isReadOnly: true });
export const Searching = drawn(null, FOUND, { firstQuery: "a" });
export const NotFound = drawn(null, [], { firstQuery: "zz" });

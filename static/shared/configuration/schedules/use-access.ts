import { useEffect, useRef, useState } from "react";
import type { AccountId } from "../../../../src/core/actor";
import type { Access } from "../../../../src/core/on-call/finding";
import { CLOSED_ACCOUNT } from "../../../../src/core/personal-data/accounts-in";
import { readUsers } from "../../read-users";
import type { KnownAccess } from "./known-access";

/** Gives whether these people can still be paged, each asked of Jira once, in the viewer's name. */
export function useAccess(accountIds: readonly AccountId[]): KnownAccess {
  const [access, setAccess] = useState<KnownAccess>({});
  const asked = useRef(new Set<string>());
  const fresh = [...new Set(accountIds)].filter((accountId) => !asked.current.has(accountId)).join(" ");

  useEffect(() => {
    if (fresh === "") return;
    const wanted = fresh.split(" ").filter((accountId) => accountId !== CLOSED_ACCOUNT);
    for (const accountId of wanted) asked.current.add(accountId);
    void readUsers(wanted).then((users) => {
      const found = [...users].map(([accountId, user]): [string, Access] => [
        accountId,
        user === null ? "no-access" : user.active === false ? "closed" : "active",
      ]);
      setAccess((before) => ({ ...before, ...Object.fromEntries(found) }));
    });
  }, [fresh]);

  return access;
}

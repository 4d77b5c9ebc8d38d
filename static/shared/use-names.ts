import { useEffect, useRef, useState } from "react";
import { readNames } from "./read-names";
import type { Names } from "./viewer";

/** Gives the names of these accounts, each asked of Jira once; those not in yet are absent. */
export function useNames(accountIds: readonly string[]): Names {
  const [names, setNames] = useState<Names>({});
  const asked = useRef(new Set<string>());
  const fresh = [...new Set(accountIds)].filter((accountId) => !asked.current.has(accountId)).join(" ");

  useEffect(() => {
    if (fresh === "") return;
    const wanted = fresh.split(" ");
    for (const accountId of wanted) asked.current.add(accountId);
    void readNames(wanted).then((found) => setNames((before) => ({ ...before, ...found })));
  }, [fresh]);

  return names;
}

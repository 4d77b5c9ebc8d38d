import { view } from "@forge/bridge";
import { useCallback, useEffect, useRef, useState } from "react";

type History = Awaited<ReturnType<typeof view.createHistory>>;

export type Address = {
  /** The parts of the path behind the page's own, such as `["projects", "10002"]`. */
  readonly parts: readonly string[];
  readonly go: (parts: readonly string[]) => void;
};

/** Gives where one is within the page, as its address says, so that a place can be linked to and gone back to. */
export function useAddress(): Address {
  const [parts, setParts] = useState<readonly string[]>([]);
  const history = useRef<History | null>(null);

  useEffect(() => {
    // Where the host keeps no addresses for a page, its places are still there; they only cannot be linked to.
    void view.createHistory().then(
      (created) => {
        history.current = created;
        setParts(partsOf(created.location.pathname));
        created.listen(({ pathname }) => setParts(partsOf(pathname)));
      },
      () => undefined,
    );
  }, []);

  const go = useCallback((to: readonly string[]) => {
    if (history.current) history.current.push(`/${to.map(encodeURIComponent).join("/")}`);
    else setParts(to);
  }, []);

  return { parts, go };
}

function partsOf(pathname: string): readonly string[] {
  return pathname.split("/").flatMap((part) => (part === "" ? [] : [decodeURIComponent(part)]));
}

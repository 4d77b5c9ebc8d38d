import { useCallback, useEffect, useRef, useState } from "react";
import type { Named } from "../../../src/core/set-up/found";
import { readComponentName, readComponents } from "./read-components";

/** What is known of Jira's components, as far as it was asked. */
export type KnownComponents = {
  /** By project; absent until somebody looks at the project's. */
  readonly byProject: Readonly<Record<string, readonly Named[]>>;
  /** By component, with its project; null where Jira does not show it. */
  readonly names: Readonly<Record<string, string | null>>;
};

export type Components = KnownComponents & {
  /** Reads the components of a project, once. */
  readonly look: (projectId: string) => void;
};

/** Gives the names of the components in use, and those of any project that one looks at, each asked of Jira once as the viewer. */
export function useComponents(inUse: readonly string[]): Components {
  const [known, setKnown] = useState<KnownComponents>({ byProject: {}, names: {} });
  const asked = useRef(new Set<string>());

  const look = useCallback((projectId: string) => {
    if (!isFirst(asked.current, `project ${projectId}`)) return;
    void readComponents(projectId).then((found) =>
      setKnown((before) => ({ ...before, byProject: { ...before.byProject, [projectId]: found } })),
    );
  }, []);

  const all = inUse.join(" ");
  useEffect(() => {
    for (const id of all === "" ? [] : all.split(" ")) {
      if (!isFirst(asked.current, `component ${id}`)) continue;
      void readComponentName(id).then((name) => setKnown((before) => ({ ...before, names: { ...before.names, [id]: name } })));
    }
  }, [all]);

  return { ...known, look };
}

function isFirst(asked: Set<string>, what: string): boolean {
  if (asked.has(what)) return false;
  asked.add(what);
  return true;
}

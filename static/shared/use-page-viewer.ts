import { useCallback, useState } from "react";
import type { Actor } from "../../src/core/actor";
import type { Context } from "./mount-surface";
import { useNames } from "./use-names";
import { useNow } from "./use-now";
import type { Viewer } from "./viewer";

export type PageViewer = {
  readonly viewer: Viewer;
  /** Tells who is drawn somewhere on the page, so that their names are read, and the app's clock at an answer. */
  readonly onSeen: (actors: readonly (Actor | null)[], now?: number) => void;
};

/** Gives the reader of a page of several places, each of which tells whom it draws. */
export function usePageViewer(context: Context): PageViewer {
  const [people, setPeople] = useState<readonly string[]>([]);
  const [answeredAt, setAnsweredAt] = useState(() => Date.now());
  const names = useNames(people);
  const now = useNow(answeredAt);
  const onSeen = useCallback<PageViewer["onSeen"]>((actors, at) => {
    const seen = actors.flatMap((actor) => (actor?.kind === "person" ? [actor.accountId as string] : []));
    setPeople((before) => (seen.every((one) => before.includes(one)) ? before : [...new Set([...before, ...seen])]));
    if (at !== undefined) setAnsweredAt((before) => Math.max(before, at));
  }, []);
  return { viewer: { now, names, locale: context.locale, timeZone: context.timezone }, onSeen };
}

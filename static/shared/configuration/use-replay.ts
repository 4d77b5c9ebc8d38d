import { useEffect, useRef, useState } from "react";
import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import { takenNames } from "../../../src/core/priority/level-names";
import type { MatrixDocument } from "../../../src/core/priority/matrix";
import { download } from "../download";
import type { InvokeReplay } from "../jobs/use-jobs";
import { useAction } from "../use-action";
import { tidied } from "./matrix-draft";
import { NOTHING_READ, withPage, type Past } from "./past";
import { changedAsCsv, replayAsJson } from "./replay-export";
import { replaySum, type ReplaySum } from "./replay-sum";
import type { ReplayViewProps } from "./replay-view";

/** How many incidents one replay looks back on before it asks. */
const AT_ONCE = 1_000;
/** How long a change has to rest before it is replayed; another one in between takes its place. */
const RESTS_FOR_MS = 300;

type Replayed = { readonly of: string; readonly past: Past; readonly sum: ReplaySum };

type Subject = {
  readonly matrix: MatrixDocument;
  /** Whether the matrix was changed on the screen: then it is replayed unasked. */
  readonly isChanged: boolean;
  readonly isEditable: boolean;
  readonly priorities: ConfigurationView["priorities"];
};

/**
 * Replays the matrix on the screen over the incidents of before, after each change of it. They are read from Jira
 * once, the newest first; every later change is replayed in the page, from what was read.
 */
export function useReplay(invoke: InvokeReplay, { matrix, isChanged, isEditable, priorities }: Subject): ReplayViewProps {
  const [past, setPast] = useState<Past | null>(null);
  const [replayed, setReplayed] = useState<Replayed | null>(null);
  const action = useAction();
  const isReading = useRef(false);
  const isStopped = useRef(false);
  const document = tidied(matrix);
  const of = JSON.stringify(document);

  async function read(from: Past) {
    if (isReading.current) return;
    isReading.current = true;
    isStopped.current = false;
    for (let current = from; current.incidents.length < from.incidents.length + AT_ONCE && !isStopped.current;) {
      const page = await action.run(() => invoke("readPastIncidents", { page: current.nextPage }));
      if (!page) break;
      current = withPage(current, page);
      setPast(current);
      if (current.nextPage === null) break;
    }
    isReading.current = false;
  }

  const isWanted = isChanged || past !== null;
  useEffect(() => {
    if (!isWanted) return;
    const resting = setTimeout(() => {
      if (past) setReplayed({ of, past, sum: replaySum(document, past) });
      else void read(NOTHING_READ);
    }, RESTS_FOR_MS);
    return () => clearTimeout(resting);
    // `of` is the document, as a value.
  }, [of, past, isWanted]);

  const nameOf = (id: string): string => priorities.find((priority) => priority.id === id)?.name ?? id;
  const isBehind = past !== null && (replayed?.of !== of || replayed.past !== past);
  const exported = (name: string, text: (sum: ReplaySum) => string, type: string) =>
    replayed && download(`incident-desk-replay.${name}`, text(replayed.sum), type);
  return {
    priorities,
    isEditable,
    sum: replayed?.sum ?? null,
    replaying: action.isBusy ? (past?.incidents.length ?? 0) + AT_ONCE : isBehind ? past.incidents.length : null,
    isReading: action.isBusy,
    hasMore: past !== null && past.nextPage !== null,
    jiraCalls: past?.jiraCalls ?? 0,
    takenNames: past ? takenNames(past.rules.levelNames, document).map(({ name }) => name) : [],
    refusal: action.refusal,
    onReplay: () => void read(NOTHING_READ),
    onMore: () => past && void read(past),
    onStop: () => {
      isStopped.current = true;
    },
    onExportCsv: () => exported("csv", (sum) => changedAsCsv(sum, nameOf), "text/csv"),
    onExportJson: () => exported("json", (sum) => replayAsJson(sum, nameOf), "application/json"),
  };
}

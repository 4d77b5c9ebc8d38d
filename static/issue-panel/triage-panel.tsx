import { makeInvoke, view } from "@forge/bridge";
import { useState } from "react";
import type { Answer } from "../../src/contract/ui/answer";
import type { IssuePanelCalls, OverrideOffer, OverridePriorityPayload, TriageView } from "../../src/contract/ui/triage";
import { ask } from "../shared/ask";
import type { Context } from "../shared/mount-surface";
import { peopleInTriage } from "../shared/people-in-triage";
import { searchPeople } from "../shared/search-people";
import { useAnswer } from "../shared/use-answer";
import { useCatchUp } from "../shared/use-catch-up";
import { useIssueChanges } from "../shared/use-issue-changes";
import { useNames } from "../shared/use-names";
import { useNow } from "../shared/use-now";
import { ViewerProvider } from "../shared/viewer";
import type { Cell } from "./cell";
import { deedDone, type Deed } from "./deed";
import { doDeed } from "./do-deed";
import type { Tool } from "./panel-tools";
import { TriagePanelView } from "./triage-panel-view";
import { usePick } from "./use-pick";

const invoke = makeInvoke<IssuePanelCalls>();
const read = () => invoke("readTriage");

/** The triage panel of the issue it stands on. */
export function TriagePanel({ context }: { context: Context }) {
  const triage = useAnswer(read);
  const [announcement, setAnnouncement] = useState("");
  const [tool, setTool] = useState<Tool>("none");
  /** What the viewer was told when they asked whether they may override. */
  const [offer, setOffer] = useState<OverrideOffer | null>(null);
  const [isChanging, setIsChanging] = useState(false);
  const [hasJustTaken, setHasJustTaken] = useState(false);
  const incident = triage.value?.state === "incident" ? triage.value : null;

  async function change(call: () => Promise<Answer<TriageView>>, said?: string): Promise<boolean> {
    if (isChanging) return false;
    setIsChanging(true);
    const answer = await triage.put(call);
    setIsChanging(false);
    if (!answer.ok) return false;
    if (answer.value.state === "incident") setAnnouncement(said ?? `Priority is now ${answer.value.priority?.name ?? "not set"}.`);
    // Jira does not tell a viewer of their own change. A host that cannot refresh has nothing to redraw either.
    void view.refresh().catch(() => undefined);
    return true;
  }

  async function openTool(wanted: Tool) {
    const isAsked = wanted === "override" && incident?.canOverride === "ask";
    const may = isAsked ? await ask(() => invoke("mayOverride")) : null;
    if (may?.ok) setOffer(may.value);
    setTool(may?.ok && !may.value ? "no-right" : wanted);
  }

  async function override(choice: OverridePriorityPayload) {
    if (await change(() => invoke("overridePriority", choice))) setTool("none");
  }

  async function handle(deed: Deed) {
    if (!(await change(() => doDeed(deed), deedDone(deed)))) return;
    setHasJustTaken(deed.kind === "acknowledge");
    setTool("none");
  }

  const pick = usePick({ incident, announce: setAnnouncement, commit: (cell: Cell) => change(() => invoke("pickCell", cell)) });
  const reread = () => void triage.put(read);
  useIssueChanges(reread);
  useCatchUp(incident?.isCatchingUp ?? false, triage.answeredAt, reread);

  const names = useNames(peopleInTriage(triage.value));
  const now = useNow(triage.answeredAt);
  return (
    <ViewerProvider value={{ now, names, locale: context.locale, timeZone: context.timezone }}>
      <TriagePanelView
        triage={incident && offer ? { ...incident, ...offer } : triage.value}
        refusal={triage.refusal}
        isBusy={isChanging}
        picked={pick.picked}
        announcement={announcement}
        onPick={pick.pick}
        onLeave={pick.leave}
        onConfirm={pick.confirm}
        onRecompute={() => void change(() => invoke("recompute"))}
        tool={tool}
        onTool={(wanted) => void openTool(wanted)}
        onOverride={(choice) => void override(choice)}
        onWithdraw={() => void change(() => invoke("withdrawOverride"))}
        onDismiss={() => void change(() => invoke("dismissEditedPriority"))}
        hasJustTaken={hasJustTaken}
        onDeed={(deed) => void handle(deed)}
        onSearchPeople={searchPeople}
        onRetry={pick.picked ? pick.confirm : reread}
      />
    </ViewerProvider>
  );
}

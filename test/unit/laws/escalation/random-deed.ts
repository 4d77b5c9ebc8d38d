import type { AccountId } from "../../../../src/core/actor";
import type { Handled, HandlingChange } from "../../../../src/core/escalation/handle-incident";
import { acknowledge, mark, pause, resume, withdrawAcknowledgement } from "../../../../src/core/escalation/handle-incident";
import type { Result } from "../../../../src/core/result";
import { accept } from "../../../../src/core/result";
import { instant } from "../../../../src/core/time";
import type { Chance } from "../../../simulation/chance";
import type { SmallJira } from "../a-small-jira";
import type { PlainIncident } from "./model/plain-incident";
import { acknowledge as acknowledgePlainly, holdBack } from "./model/plain-incident";
import { AT_WORK, PEOPLE } from "./random-policies";

/** What somebody does in the panel: to the app, and to the model. */
export type Deed = {
  readonly decide: (handled: Handled) => Result<HandlingChange, { readonly kind: string }>;
  readonly model: (incident: PlainIncident, at: number) => void;
};

const TRIAGE = { id: "10000", name: "To triage", category: "new" } as const;
const DONE = { id: "10002", name: "Done", category: "done" } as const;
const MINUTE = 60_000;

/** Something that somebody does about an incident. Called, it happens in Jira, or gives what happens in the panel. */
export function randomDeed(chance: Chance, jira: SmallJira, issueId: string, as: AccountId, now: () => number): () => Deed | null {
  const edit = (change: Parameters<SmallJira["edit"]>[2]) => (): null => {
    jira.edit(issueId, as, change);
    return null;
  };
  const inJira = [
    edit({ assignee: chance.of([null, ...PEOPLE]) }),
    edit({ priorityId: chance.of(["1", "2", "3"]) }),
    edit({ status: chance.of([TRIAGE, AT_WORK, AT_WORK]) }),
    edit({ status: DONE }),
    edit({ status: chance.of([TRIAGE, DONE]) }),
  ];
  if (chance.happens(3))
    return () => {
      jira.remove(issueId);
      return null;
    };
  return chance.happens(45) ? chance.of(inJira) : () => inThePanel(chance, now);
}

function inThePanel(chance: Chance, now: () => number): Deed {
  const isMarked = chance.happens(60);
  const until = chance.happens(60) ? now() + chance.between(1, 50) * MINUTE : null;
  return chance.of<Deed>([
    { decide: (handled) => acknowledge(handled, "panel"), model: acknowledgePlainly },
    { decide: (handled) => acknowledge(handled, "panel"), model: acknowledgePlainly },
    {
      decide: (handled) => accept(withdrawAcknowledgement(handled)),
      model(incident, at) {
        incident.acknowledged = incident.mitigatedAt = null;
        holdBack(incident, at);
      },
    },
    {
      decide: (handled) => accept(mark(handled, "mitigated", isMarked)),
      model(incident, at) {
        incident.mitigatedAt = isMarked ? at : null;
        if (isMarked) incident.acknowledged ??= { at, until: null };
        else holdBack(incident, at);
      },
    },
    {
      decide: (handled) => accept(mark(handled, "major", isMarked)),
      model: (incident, at) => void (incident.majorAt = isMarked ? at : null),
    },
    {
      decide: (handled) => accept(mark(handled, "drill", isMarked)),
      model: (incident, at) => void (incident.drillAt = isMarked ? at : null),
    },
    {
      decide: (handled) => pause(handled, "Wait.", until === null ? null : instant(until)),
      model: ({ run }) => void (run && (run.pausedUntil = until ?? Infinity)),
    },
    {
      decide: (handled) => resume(handled),
      model(incident, at) {
        if (incident.run) incident.run.pausedUntil = null;
        holdBack(incident, at);
      },
    },
  ]);
}

/** Two invocations at once, started at every distance from one another: nobody's decision is lost, none is told twice. */
import { look } from "../simulation/look";
import { brokenLaws } from "../simulation/model/broken-laws";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import type { Seen } from "../support/what-is-seen";
import { whatIsSeen } from "../support/what-is-seen";

afterEach(closeDesks);

const LONG_ENOUGH_SECONDS = 15 * 60;
/** In microtasks: run from source, an invocation takes some 170 of them, and none of it waits for the event loop. */
const DISTANCES = [0, 8, 16, 24, 32, 40, 52, 64, 76, 88, 100, 120, 140, 160];

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

/** An incident at rest, whose impact Grace has just edited in Jira's own box: its event is still on the way. */
async function anEditedIncident(): Promise<{ desk: Desk; key: string }> {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  await desk.edit("grace", key, { impact: "Low" });
  return { desk, key };
}

/** What Jira's history says of levels and priority, as the timeline should tell it: who, and whether levels were in it. */
function shouldBeTold(histories: { author: { displayName: string; accountType: string }; items: { field: string }[] }[]): string[] {
  return histories.flatMap(({ author, items }) => {
    const fields = items.map(({ field }) => field);
    if (fields.includes("Impact") || fields.includes("Urgency")) return [`${author.displayName} set levels`];
    return fields.includes("priority")
      ? [author.accountType === "app" ? "the app set priority" : `${author.displayName} set priority`]
      : [];
  });
}

function isTold({ timeline }: Seen): string[] {
  return timeline.flatMap(({ by, fact }) => {
    if (fact.kind === "levels-set") return [`${by} set levels`];
    const isPrioritySet = fact.kind === "priority-edited" || (fact.kind === "priority-set" && fact.from !== fact.to);
    return isPrioritySet ? [`${by} set priority`] : [];
  });
}

async function expectEachChangeToldOnce(desk: Desk, key: string): Promise<void> {
  await desk.advance(LONG_ENOUGH_SECONDS);
  const { body } = await desk.rest("radia", "GET", `/rest/api/3/issue/${key}/changelog`);
  const seen = await whatIsSeen(desk, key);

  expect(isTold(seen).toSorted()).toEqual(shouldBeTold(body.values).toSorted());
  expect(seen.standing.incidentPriority).toBe(seen.standing.priority);
  const triage = await desk.readTriage("ada", key);
  expect(triage.ok && triage.value.state === "incident" && triage.value.explanation.kind).toBe("by-matrix");
}

test.each(DISTANCES)("a pick that starts %i turns after the trigger", async (distance) => {
  const { desk, key } = await anEditedIncident();

  const trigger = desk.advance(3);
  await turns(distance);
  await Promise.all([trigger, desk.pickCell("ada", key, "high", "high")]);

  await expectEachChangeToldOnce(desk, key);
});

test.each(DISTANCES)("a recompute that starts %i turns after a pick", async (distance) => {
  const { desk, key } = await anEditedIncident();

  const pick = desk.pickCell("ada", key, "high", "medium");
  await turns(distance);
  await Promise.all([pick, desk.invoke("joan", "triage-panel", key, "recompute")]);

  await expectEachChangeToldOnce(desk, key);
});

test.each(DISTANCES)("a recompute that starts %i turns after another", async (distance) => {
  const { desk, key } = await anEditedIncident();

  const first = desk.invoke("ada", "triage-panel", key, "recompute");
  await turns(distance);
  await Promise.all([first, desk.invoke("joan", "triage-panel", key, "recompute")]);

  await expectEachChangeToldOnce(desk, key);
});

test.each(DISTANCES)(
  "an edit of one of its levels, %i turns after a pick, is told under who made it, and nobody else",
  async (distance) => {
    const desk = await aDesk();
    const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
    await desk.settle();

    const pick = desk.pickCell("ada", key, "high", "high");
    await turns(distance);
    await Promise.all([pick, desk.edit("grace", key, { urgency: "High" })]);
    await desk.advance(LONG_ENOUGH_SECONDS);

    const seen = await look(desk, key);
    expect(seen && brokenLaws(seen)).toEqual([]);
  },
);

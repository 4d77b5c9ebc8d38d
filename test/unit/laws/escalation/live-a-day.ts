import { handleIncident } from "../../../../src/app/escalation/handle-incident";
import { openConfiguration } from "../../../../src/app/open-configuration";
import { openIncident } from "../../../../src/app/open-incident";
import { performDueSoon } from "../../../../src/app/perform-due-soon";
import type { Ports } from "../../../../src/app/ports";
import { reconcileIncident } from "../../../../src/app/reconcile-incident";
import { saveDocument } from "../../../../src/app/save-document";
import { sweepDue } from "../../../../src/app/sweep-due";
import type { AccountId } from "../../../../src/core/actor";
import type { Policies } from "../../../../src/core/escalation/policy";
import { PlatformError } from "../../../../src/core/platform-error";
import { instant } from "../../../../src/core/time";
import type { Chance } from "../../../simulation/chance";
import { createChance } from "../../../simulation/chance";
import { aSiteConfiguration, anIssue } from "../../../support/an-incident";
import { createSmallJira } from "../a-small-jira";
import { anEmptyMemory } from "../ports-in-memory";
import { createAgenda } from "./agenda";
import { atRest } from "./at-rest";
import type { Town, Witnessed } from "./judge";
import { createJudge } from "./judge";
import type { Edition } from "./model/plain-incident";
import { coming } from "./model/plain-incident";
import type { Invocation, Strike, Surroundings } from "./ports-of-a-day";
import { portsOfADay } from "./ports-of-a-day";
import type { Deed } from "./random-deed";
import { randomDeed } from "./random-deed";
import { GROUPS, PEOPLE, randomPolicies } from "./random-policies";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const SWEEP = 5 * MINUTE;
/** Two that come within so long are at work at once. */
const AT_ONCE = 1_500;
const PROJECTS = ["10000", "20000"];
/** Ordinary days, and those on which clocks are changed in Europe, America and on Lord Howe. */
const DAYS = ["2026-06-01", "2026-11-17", "2026-03-28", "2026-10-24", "2026-03-07", "2026-10-31", "2026-10-03", "2026-04-04"];

export type Lived = {
  readonly wrong: readonly string[];
  readonly figures: { steps: number; rescues: number; worst: number; worstInTrouble: number };
};

/** Lives through a day of a site, all of it left to a seed, and judges every moment of it. */
export async function liveADay(seed: number): Promise<Lived> {
  const chance = createChance(seed);
  const begins = Date.parse(`${chance.of(DAYS)}T${String(chance.between(10, 23))}:00:00Z`) + chance.between(0, 3_600) * SECOND;
  const ends = begins + 14 * HOUR;
  let now = begins;
  let lastId = 0;
  let isFaulty = true;
  const roughness = chance.of([0, 0, 0, 4, 8, 15]);
  const outages = { storage: outage(chance, begins), jira: outage(chance, begins) };

  const base = aSiteConfiguration();
  const takenBy = chance.of([[], ["assignment"], ["transition"], ["assignment", "transition"]] as const);
  const rules = { editedPriority: "put-back", whoMayOverride: "manage-incidents", acknowledgedBy: takenBy } as const;
  const version = { version: 1, by: { kind: "app" }, at: instant(begins), reason: "" } as const;
  const memory = anEmptyMemory({
    ...base,
    site: { ...base.site, learnedAt: instant(begins) },
    begunAt: instant(begins),
    documents: { matrix: base.documents.matrix, rules: { ...version, document: rules } },
  });
  const editions = new Map<string, Edition>();
  const town: Town = { groups: new Map(GROUPS.map((id) => [id, some(chance)])), closed: new Set(), lead: chance.of([null, "radia"]) };
  const judge = createJudge(
    () => now,
    town,
    (projectId) => editions.get(projectId) ?? editions.get("site") ?? null,
    takenBy,
  );
  const { wrong, lateness } = judge;
  const agenda = createAgenda();
  const stale = new Set<string>();
  const jira = createSmallJira(base.site.priorities, () => now, changed, {
    ...anIssue(),
    impact: null,
    urgency: null,
    reporter: "tim" as AccountId,
  });
  const fields: Surroundings["fields"] = new Map();

  function changed(issueId: string): void {
    stale.add(issueId);
    if (isFaulty && chance.happens(roughness)) return;
    const late = isFaulty && chance.happens(roughness) ? 3 * MINUTE : 5 * SECOND;
    agenda.add(now + chance.between(200, late), () => arrive(issueId, 0));
    if (isFaulty && chance.happens(roughness)) agenda.add(now + chance.between(200, late), () => arrive(issueId, 0));
  }

  function strikeOn(platform: "jira" | "storage"): Strike | null {
    if (!isFaulty) return null;
    const { from, to } = outages[platform];
    if (now >= from && now < to) return { isAfter: false, dies: false };
    if (roughness === 0 || !chance.happens(2)) return null;
    return chance.happens(roughness * 5) ? { isAfter: chance.happens(50), dies: chance.happens(40) } : null;
  }

  const surroundings: Surroundings = {
    memory,
    jira,
    judge,
    town,
    chance,
    fields,
    strikeOn,
    calls: { underWay: 0 },
    now: () => now,
    pass: (milliseconds) => void (now += milliseconds),
    push(subject, after) {
      if (isFaulty && chance.happens(roughness)) return;
      const late = isFaulty && chance.happens(roughness) ? 3 * MINUTE : 2 * SECOND;
      const at = now + Math.ceil(after / SECOND) * SECOND + chance.between(0, late);
      const come = () => invoke("look", subject, (ports) => performDueSoon("owed", subject, ports)).then(() => undefined);
      agenda.add(at, come);
      if (isFaulty && chance.happens(roughness)) agenda.add(at + chance.between(0, 2 * SECOND), come);
    },
  };

  /** Whether it came to its end; a platform's failure or its own death ends it before. */
  async function invoke(
    kind: Witnessed["kind"],
    issueId: string | null,
    work: (ports: Ports) => Promise<unknown>,
    deed: Witnessed["deed"] = null,
    as: AccountId = "ada" as AccountId,
  ): Promise<"done" | "failed" | "struck"> {
    let end: () => void = () => undefined;
    let isStruck = false;
    const death = new Promise<"died">((resolve) => (end = () => resolve("died")));
    const struck = (of: string | null): void => {
      isStruck = true;
      lateness.trouble(of, now);
    };
    const by: Invocation = { kind, as, issueId, deed, seen: new Map(), mailed: [], struck, dies: () => end() };
    try {
      const outcome = await Promise.race([work(portsOfADay(surroundings, by, () => `d${++lastId}`)), death]);
      return outcome === "died" ? "failed" : isStruck ? "struck" : "done";
    } catch (failure) {
      if (failure instanceof PlatformError) return "failed";
      throw failure;
    }
  }

  async function look(issueId: string): Promise<boolean> {
    let isOwed = false;
    const outcome = await invoke("look", issueId, async (ports) => {
      const reconciled = await reconcileIncident(issueId, { finishOwed: false, cameBy: "event" }, ports);
      isOwed = reconciled.ok && reconciled.value.kind === "owed";
      if (!isOwed) stale.delete(issueId);
    });
    return outcome !== "failed" && !isOwed;
  }

  /** Forge brings an event again four times, then the app leaves the incident to the sweep. */
  async function arrive(issueId: string, tries: number): Promise<void> {
    if (await look(issueId)) return;
    if (tries < 4) return agenda.add(now + MINUTE, () => arrive(issueId, tries + 1));
    await invoke("look", issueId, (ports) => ports.due.owe("owed", issueId, instant(now + MINUTE)));
  }

  async function sweep(): Promise<void> {
    const began = now;
    const outcome = await invoke("look", null, (ports) => sweepDue(ports, () => undefined));
    if (outcome === "done" && stale.size === 0) agenda.add(now, async () => passedBy(began), true);
  }

  /** A sweep that came to its end leaves nothing that was due when it began. */
  function passedBy(began: number): void {
    if (stale.size > 0) return;
    for (const [issueId, incident] of judge.incidents) {
      const next = coming(incident, jira.issues.get(issueId)?.priority?.id ?? null);
      const isDue = next && jira.issues.has(issueId) && Math.max(next.at, lateness.knownAt(issueId)) < began - AT_ONCE;
      if (isDue && lateness.since(issueId, next.at).length === 0) wrong.push(`a sweep at ${began} passed ${issueId} by, due at ${next.at}`);
    }
  }

  function planSweep(at: number): void {
    agenda.add(at + chance.between(0, 30) * SECOND, async () => {
      if (now < ends + HOUR) planSweep(at + SWEEP);
      if (isFaulty && chance.happens(roughness / 3)) return lateness.missedSweep(now);
      await sweep();
    });
    if (chance.happens(roughness / 3)) agenda.add(at + chance.between(0, 30) * SECOND, sweep);
  }

  function planHourly(at: number): void {
    agenda.add(at, async () => {
      if (now < ends + HOUR) planHourly(at + HOUR);
      for (const issueId of [...stale]) await look(issueId);
    });
  }

  async function savePolicies(scope: string, document: Policies): Promise<void> {
    const projectId = scope === "site" ? null : scope;
    const wasFaulty = isFaulty;
    isFaulty = false;
    await invoke("look", null, async (ports) => {
      const opened = await openConfiguration(projectId, ports);
      if (!opened.ok) throw new Error(opened.refusal.reason);
      const edit = { kind: "policies" as const, document, basedOn: opened.value.own.policies?.version ?? null, reason: "So." };
      const saved = await saveDocument(projectId, edit, "ada" as AccountId, ports);
      if (!saved.ok) throw new Error(`Not saved: ${JSON.stringify(saved.refusal)}`);
      editions.set(scope, { name: `${scope}:${saved.value.own.policies?.version}`, policies: document });
    });
    isFaulty = wasFaulty;
  }

  /** Somebody does something in the panel; null changes nothing in the model. */
  async function handle(issueId: string, as: AccountId, { decide, model }: Deed): Promise<void> {
    await invoke(
      "deed",
      issueId,
      async (ports) => {
        const opened = await openIncident(issueId, "person", { history: false }, ports);
        if (opened.ok) await handleIncident(opened.value, as, ports, decide);
      },
      model,
      as,
    );
  }

  async function somethingHappens(): Promise<void> {
    const issue = chance.of([...jira.issues.values(), null]);
    const as = chance.of(PEOPLE);
    if (chance.happens(6)) return savePolicies(chance.of(["site", "site", ...PROJECTS]), randomPolicies(chance));
    if (chance.happens(3)) return void town.closed.add(chance.of(PEOPLE));
    if (chance.happens(4)) return void town.groups.set(chance.of(GROUPS), some(chance));
    if (issue === null || jira.issues.size < 2) {
      if (jira.issues.size < 6) jira.raise(as, chance.of(PROJECTS), { priorityId: chance.of(["1", "2", "3"]) });
      return;
    }
    const { issueId } = issue;
    const next = coming(judge.incidentOf(issueId), issue.priority?.id ?? null);
    const isRacing = next !== null && next.at > now && next.at < now + HOUR && chance.happens(60);
    const act = randomDeed(chance, jira, issueId, as, () => now);
    const happen = async (): Promise<void> => {
      const deed = jira.issues.has(issueId) ? act() : null;
      if (deed) await handle(issueId, as, deed);
    };
    if (isRacing) agenda.add(next.at + chance.between(-2, 3) * SECOND, happen);
    else await happen();
  }

  async function goOn(until: number): Promise<void> {
    while (agenda.size > 0 && wrong.length === 0) {
      const planned = agenda.take(AT_ONCE);
      const [first] = planned;
      if (!first) return;
      now = Math.max(now, first.at);
      if (now > until) return agenda.add(first.at, first.happen, first.isAlone);
      await Promise.all(planned.map(({ happen }) => happen()));
    }
  }

  await savePolicies("site", randomPolicies(chance));
  planSweep(begins + 2 * MINUTE);
  planHourly(begins + 30 * MINUTE);
  for (let count = chance.between(20, 40); count > 0; count -= 1)
    agenda.add(begins + chance.between(0, 9 * 60) * MINUTE + chance.between(0, 59) * SECOND, somethingHappens, true);
  await goOn(begins + 10 * HOUR);
  isFaulty = false;
  await goOn(ends + HOUR);
  for (let turn = 0; turn < 3 && wrong.length === 0; turn += 1) {
    now += SWEEP;
    for (const issueId of [...stale]) await look(issueId);
    await sweep();
  }
  if (wrong.length === 0) wrong.push(...atRest(judge, surroundings, now));
  return { wrong, figures: lateness.figures };
}

function outage(chance: Chance, begins: number): { readonly from: number; readonly to: number } {
  if (!chance.happens(25)) return { from: 0, to: 0 };
  const from = begins + chance.between(0, 8 * 60) * MINUTE;
  return { from, to: from + chance.between(5, 60) * MINUTE };
}

function some(chance: Chance): readonly string[] {
  return PEOPLE.filter(() => chance.happens(40));
}

/**
 * Every call that a surface can make, by whoever may not: from its own page, with a forged payload, and through
 * another module. The calls are asked of the app, so that a new one cannot be forgotten.
 */
import type { Answer } from "../../src/contract/ui/answer";
import type { Desk, Person } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import type { ResolverCall } from "../support/every-resolver-call";
import { everyResolverCall } from "../support/every-resolver-call";
import { changedBetween, everythingKept } from "../support/everything-kept";
import { letManageIncidents } from "../support/let-manage-incidents";
import { needOf, WITH, WITHOUT } from "../support/needs-of-calls";

const WITHIN_MS = 240_000;
/** Forge lets so many invocations a second through; what is tried stays below. */
const APART_SECONDS = 1;
const REFUSED = ["not-allowed", "not-visible", "bad-payload"];

let calls: readonly ResolverCall[];
let logged: string[];

beforeAll(async () => {
  calls = await everyResolverCall();
});
beforeEach(() => {
  logged = [];
  for (const way of ["error", "info", "log", "warn"] as const)
    jest.spyOn(console, way).mockImplementation((...words: unknown[]) => void logged.push(words.join(" ")));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await closeDesks();
});

type Place = { readonly desk: Desk; readonly key: string; readonly otherKey: string; readonly otherProjectId: string };

/** A site in use: an incident in PAY that stands in no wrong cell, another issue in WEB, everything read once. */
async function aPlace(): Promise<Place> {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  const made = await desk.rest("radia", "POST", "/rest/api/3/issue", {
    fields: { project: { key: "WEB" }, issuetype: { name: "Incident" }, summary: "The footer is gone" },
  });
  const other = (await desk.rest("radia", "GET", "/rest/api/3/project/WEB")).body as { id: string };
  await desk.settle();
  await desk.ask("radia", "site-admin", null, "readConfiguration");
  await letManageIncidents(desk, WITH["override-priority"]);
  return { desk, key, otherKey: (made.body as { key: string }).key, otherProjectId: other.id };
}

type Attempt = {
  readonly as: Person;
  readonly module: string;
  readonly call: string;
  readonly payload: unknown;
};
/** What became of it: let through, or by whom it was refused. */
type Outcome = { readonly kind: "answered"; readonly answer: Answer<unknown> } | { readonly kind: "platform"; readonly message: string };

/** Where one stands when a module is open: on the incident, in the project, or nowhere in particular. */
async function attempt({ desk, key }: Place, { as, module, call, payload }: Attempt): Promise<Outcome> {
  const type = desk.sandbox.forge.modules().find((each) => each.key === module)?.moduleType ?? "";
  try {
    const answer = /issue|customField/i.test(type)
      ? await desk.invoke(as, module, key, call, payload)
      : await desk.ask(as, module, /project/i.test(type) ? "PAY" : null, call, payload);
    return { kind: "answered", answer };
  } catch (failure) {
    return { kind: "platform", message: failure instanceof Error ? failure.message : String(failure) };
  }
}

/** A sentence for what is wrong: not refused, not logged, or something changed all the same. */
async function wrongWith(place: Place, tried: Attempt): Promise<readonly string[]> {
  const before = everythingKept(place.desk.sandbox.database);
  logged = [];
  const outcome = await attempt(place, tried);
  const changed = changedBetween(before, everythingKept(place.desk.sandbox.database));
  const what = `${tried.as} by ${tried.module}: ${tried.call} ${JSON.stringify(tried.payload)}`;
  return [...(changed.length > 0 ? [`${what} changed ${changed.join(", ")}`] : []), ...wrongAnswer(outcome).map((why) => `${what} ${why}`)];
}

function wrongAnswer(outcome: Outcome): readonly string[] {
  if (outcome.kind === "platform") return /cannot open|no definition for/.test(outcome.message) ? [] : [`broke: ${outcome.message}`];
  if (outcome.answer.ok) return ["was let through"];
  const { kind } = outcome.answer.refusal;
  if (!REFUSED.includes(kind)) return [`was refused as ${kind}`];
  return kind === "not-allowed" && !logged.some((line) => line.startsWith("Refused: ")) ? ["was not logged"] : [];
}

/** A payload that names other places than the one the platform vouches for. */
function forged(payload: unknown, { otherKey, otherProjectId }: Place): readonly unknown[] {
  const part = payload as object;
  return [
    { ...part, projectId: otherProjectId },
    { ...part, issueId: otherKey, issueKey: otherKey },
    { ...part, accountId: "712020:5b1de0a4-3c11-4f7e-9a52-0000000000a4", context: { extension: { project: { id: otherProjectId } } } },
  ];
}

const nameOf = ({ functionKey, call }: ResolverCall): string => `${functionKey}/${call}`;

test("every call that the app answers has its place among those that are tried", () => {
  expect(calls.filter((each) => needOf(each) === undefined).map(nameOf)).toEqual([]);
});

test(
  "whoever is without the right is refused every call, whatever the payload names, and it is logged",
  async () => {
    const place = await aPlace();
    const wrong: string[] = [];
    let tried = 0;
    for (const each of calls) {
      const need = needOf(each);
      await place.desk.advance(APART_SECONDS);
      for (const as of WITHOUT[need?.right ?? "use-jira"]) {
        for (const payload of [need?.payload, ...forged(need?.payload, place)]) {
          for (const module of each.modules) wrong.push(...(await wrongWith(place, { as, module, call: each.call, payload })));
          tried += each.modules.length;
        }
      }
    }
    process.stdout.write(`Tried: ${calls.length} calls, ${tried} times by people without the right.\n`);
    expect(wrong).toEqual([]);
  },
  WITHIN_MS,
);

test(
  "no call is let in through a module that it does not belong to",
  async () => {
    const place = await aPlace();
    const wrong: string[] = [];
    let tried = 0;
    for (const each of calls) {
      const need = needOf(each);
      await place.desk.advance(APART_SECONDS);
      for (const module of new Set(calls.filter(({ functionKey }) => functionKey !== each.functionKey).flatMap(({ modules }) => modules))) {
        const namesake = calls.find(({ call, modules }) => call === each.call && modules.includes(module));
        const right = namesake && needOf(namesake)?.right;
        const people = right === undefined ? [WITH["use-jira"], WITH["edit-issue"], "radia" as const] : WITHOUT[right];
        for (const as of people) {
          wrong.push(...(await wrongWith(place, { as, module, call: each.call, payload: need?.payload })));
          tried += 1;
        }
      }
    }
    process.stdout.write(`Tried: ${calls.length} calls, ${tried} times through other modules.\n`);
    expect(wrong).toEqual([]);
  },
  WITHIN_MS,
);

test(
  "what is tried would work for who may: each call is understood, and never changes a place that only its payload names",
  async () => {
    const wrong: string[] = [];
    for (const each of calls) {
      const need = needOf(each);
      const place = await aPlace();
      const { desk, otherKey, otherProjectId } = place;
      const elsewhere = async (): Promise<string> =>
        JSON.stringify([
          (await desk.rest("radia", "GET", `/rest/api/3/issue/${otherKey}?expand=changelog`)).body,
          (await desk.rest("radia", "GET", `/rest/api/3/project/${otherProjectId}/properties`)).body,
          desk.sandbox.database.prepare("SELECT * FROM forge_kvs WHERE instr(key, ?)").all(otherProjectId),
        ]);
      const before = await elsewhere();
      const attempts = [...forged(need?.payload, place), need?.payload].map((payload) => ({
        as: WITH[need?.right ?? "use-jira"],
        module: each.modules[0] ?? "",
        call: each.call,
        payload,
      }));
      for (const tried of attempts) {
        const outcome = await attempt(place, tried);
        if (!need?.isAnywhere && (await elsewhere()) !== before)
          wrong.push(`${nameOf(each)} reached elsewhere by ${JSON.stringify(tried.payload)}`);
        if (tried.payload !== need?.payload || need?.isNever) continue;
        const why = outcome.kind === "platform" ? outcome.message : outcome.answer.ok ? null : outcome.answer.refusal.message;
        const isUnderstood = outcome.kind === "answered" && (outcome.answer.ok || !REFUSED.includes(outcome.answer.refusal.kind));
        if (!isUnderstood) wrong.push(`${nameOf(each)} cannot be tried: ${why}`);
      }
    }
    expect(wrong).toEqual([]);
  },
  WITHIN_MS,
);

test("a page whose context the platform did not give out is refused", async () => {
  const { desk } = await aPlace();

  expect(await desk.sandbox.forge.invoke({ token: "forged", functionKey: "readConfiguration", payload: {} })).toMatchObject({ ok: false });
});

/** A storm: many incidents within a minute, and every step of each comes on time or with one sweep. */
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { accountOf, pages, save } from "../support/escalating";

afterEach(closeDesks);

const MINUTE = 60;
const LONGEST_MS = 600_000;
/** As many issues as Jira makes in one request. */
const A_REQUEST = 50;
/** 500 where the laws run at their full count. */
const INCIDENTS = process.env["FULL_RUNS"] ? 500 : 50;
const PRESSING = { impact: "High", urgency: "High" };

test(
  "every incident of a storm pages step after step, each on its minute or with the next sweep",
  async () => {
    const desk = await aDesk();
    const policies = [{ id: "day", name: "By day", steps: [mailTo(desk, "grace", "first", 5), mailTo(desk, "joan", "second", 10)] }];
    await save(desk, "policies", { policies, defaultPolicyId: "day" }, null);
    const keys: string[] = [];
    while (keys.length < INCIDENTS) keys.push(...(await desk.importAll("ada", Array(A_REQUEST).fill(PRESSING))));
    await desk.advance(40 * MINUTE);

    expect(keys.filter((key) => !isInTime(pages(desk, key))).map((key) => `${key}: ${pages(desk, key).join(", ")}`)).toEqual([]);
    process.stdout.write(`A storm of ${keys.length} incidents: ${2 * keys.length} pages, each once and in time.\n`);
  },
  LONGEST_MS,
);

function mailTo(desk: Desk, who: "grace" | "joan", id: string, after: number): object {
  const targets = [{ kind: "person", accountId: accountOf(desk, who) }];
  return { id, name: id, after, targets, actions: [{ kind: "mail" }, { kind: "mention" }] };
}

/** One page of each step, at its minute or a sweep of five minutes later. */
function isInTime(paged: readonly string[]): boolean {
  const [first = 0, second = 0] = paged.map((page) => Number(page.split(" ")[1]));
  return paged.length === 2 && first >= 5 && first <= 10 && second >= 15 && second <= 20;
}

import { Sort, WhereConditions, kvs } from "@forge/kvs";
import { aSmallForge } from "../contract/forge/a-small-forge";

type InTurns = (turns: number, works: Readonly<Record<string, () => unknown>>) => Promise<Readonly<Record<string, number>>>;
type Ticket = { revision: number; state: string; dueAt: number };

const TURNS = 25;
const TICKETS = 60;

/** A line each for a get, a set, a query and a transaction of Forge's storage, as multiples of the get. */
export async function storageRatios(inTurns: InTurns): Promise<readonly string[]> {
  const { inTheApp, forge } = await aSmallForge();
  const times = await inTheApp(async () => {
    for (let number = 0; number < TICKETS; number += 1) await kvs.entity<Ticket>("ticket").set(`t${number}`, ticket(number));
    const query = (): unknown =>
      kvs
        .entity<Ticket>("ticket")
        .query()
        .index("by-time", { partition: ["open"] })
        .where(WhereConditions.lessThanEqualTo(TICKETS))
        .sort(Sort.ASC)
        .limit(20)
        .getMany();
    const transact = (): unknown =>
      kvs
        .transact()
        .set("t1", ticket(1), { entityName: "ticket" })
        .set("t2", ticket(2), { entityName: "ticket" })
        .set("t3", ticket(3), { entityName: "ticket" })
        .execute();
    await kvs.set("warm", 1);
    return inTurns(TURNS, {
      get: () => kvs.get("warm"),
      set: () => kvs.set("cold", { of: "some", words: "that are kept" }),
      query,
      transaction: transact,
    });
  });
  await forge.stop();
  return Object.entries(times).map(
    ([name, ms]) => `  storage ${name.padEnd(33)} ${ms.toFixed(2)} ms, ${(ms / (times["get"] ?? ms)).toFixed(2)} times a get`,
  );
}

function ticket(number: number): Ticket {
  return { revision: 1, state: "open", dueAt: number };
}

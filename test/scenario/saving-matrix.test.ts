/** What a saved matrix leaves behind: what its maker is told, and what the names it gave levels still mean. */
import type { MatrixDocument } from "../../src/core/priority/matrix";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { letTheAppAdminister } from "../support/let-the-app-administer";
import { ask, PAY, saveMatrix, theMatrix } from "../support/the-pages";

afterEach(closeDesks);

/** Events, sweeps, and the job that renames levels on open incidents. */
const AT_REST_SECONDS = 30 * 60;

async function renameHigh(desk: Desk, name: string): Promise<void> {
  const matrix: MatrixDocument = await theMatrix(desk, PAY);
  const impact = matrix.impact.map((level) => (level.id === "high" ? { ...level, name } : level));
  await saveMatrix(desk, { ...matrix, impact }, PAY);
}

test.each([2, 3, 4, 5])("who saved is told so, although storage asks to wait at write %i and Jira has to be told later", async (nth) => {
  const desk = await aDesk();
  await letTheAppAdminister(desk);
  const doing = { kind: "answer", status: 429, body: { code: "RATE_LIMIT_EXCEEDED" } } as const;
  desk.sandbox.faults.order({ on: { kind: "call", operation: "kvs:/transaction", nth }, do: doing });

  await renameHigh(desk, "Whole company");
  expect((await theMatrix(desk, PAY)).impact[0]?.name).toBe("Whole company");
  await desk.advance(AT_REST_SECONDS);
  expect(await desk.raise("tim", { impact: "Whole company" })).toMatch(/^PAY-/);
});

test("what a project's own matrix called a level still means that level after it was given up", async () => {
  const desk = await aDesk();
  await renameHigh(desk, "Whole company");
  const before = await desk.raise("tim", { impact: "Whole company", urgency: "High" });
  await desk.advance(AT_REST_SECONDS);
  await ask(desk, PAY, "dropDocument", { kind: "matrix", basedOn: 1, reason: "The site's will do." });
  const after = await desk.raise("tim", { impact: "Whole company", urgency: "High" });
  await desk.edit("ada", before, { urgency: "Medium" });
  await desk.advance(AT_REST_SECONDS);

  expect(await desk.standing(before)).toMatchObject({ priority: "High", incidentPriority: "High" });
  expect(await desk.standing(after)).toMatchObject({ priority: "Highest", incidentPriority: "Highest" });
});

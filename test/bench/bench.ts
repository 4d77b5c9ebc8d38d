/** Prints what the app's actions cost, from the sandbox's meter, beside what they may cost: npm run bench */
import { execFileSync } from "node:child_process";
import { aDesk } from "../support/a-desk";
import { printConfigurationCosts } from "./configuration-costs";
import { measured, print } from "./cost";
import { printRatios } from "./ratios";

async function main(): Promise<void> {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();

  console.log("What an action costs on a site in use\n");
  const met = [
    print("opening the panel", await measured(desk, () => desk.readTriage("ada", key)), { invocations: 1, jiraCalls: 1, storageCalls: 1 }),
    print("picking a cell", await measured(desk, () => desk.pickCell("ada", key, "high", "high")), {
      invocations: 1,
      jiraCalls: 3,
      storageCalls: 3,
    }),
    print("  the event of that pick, once it arrives", await measured(desk, () => desk.settle()), {}),
    print("picking the cell one stands in", await measured(desk, () => desk.pickCell("ada", key, "high", "high")), {
      invocations: 1,
      jiraCalls: 1,
      storageCalls: 1,
    }),
    print("opening the timeline", await measured(desk, () => desk.invoke("ada", "incident-timeline", key, "readTimeline")), {
      invocations: 1,
      jiraCalls: 1,
      storageCalls: 1,
    }),
    print("opening the editor of a level", await measured(desk, () => desk.invoke("ada", "impact", key, "readLevels")), {
      invocations: 1,
      jiraCalls: 0,
      storageCalls: 1,
    }),
    print(
      "raising an incident with both levels",
      await measured(desk, async () => {
        await desk.raise("tim", { impact: "High", urgency: "Low" });
        await desk.settle();
      }),
      {},
    ),
    print(
      "an edit of impact in Jira's own box",
      await measured(desk, async () => {
        await desk.edit("grace", key, { impact: "Low" });
        await desk.settle();
      }),
      {},
    ),
    print(
      "an edit of a task that is no incident",
      await measured(desk, async () => {
        await desk.rest("ada", "POST", "/rest/api/3/issue", {
          fields: { project: { key: "WEB" }, issuetype: { name: "Task" }, summary: "New footer" },
        });
        await desk.settle();
      }),
      {},
    ),
    print("a sweep with nothing due", await measured(desk, () => desk.advance(5 * 60)), { invocations: 1, jiraCalls: 0, storageCalls: 1 }),
  ];
  await desk.close();
  met.push(await printConfigurationCosts());

  console.log("\nWhat a browser loads before a surface can be used");
  console.log(execFileSync(process.execPath, ["static/measure-bytes.mjs"], { encoding: "utf8" }));
  met.push(await printRatios());
  if (met.includes(false)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

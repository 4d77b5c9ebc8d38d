/**
 * Runs each law at its full count, far beyond what a test run can afford, and says with which seed, how often and for how long:
 *   npm run test:full -- [--only <law>] [--seed 1] [--list]
 */
import { parseArgs } from "node:util";
import { endWithUs, run } from "./children.mjs";
import { fullLaws } from "./full-laws.mjs";

const { values } = parseArgs({
  options: { only: { type: "string" }, seed: { type: "string", default: "1" }, list: { type: "boolean", default: false } },
});
const asked = fullLaws.filter(({ name }) => values.only === undefined || name === values.only);

endWithUs();
if (asked.length === 0) refuse();
else if (values.list) asked.forEach((law) => console.log(lineOf(law)));
else for (const law of asked) await hold(law, Number(values.seed));

function refuse() {
  console.error(`There is no law "${values.only}". There are: ${fullLaws.map(({ name }) => name).join(", ")}.`);
  process.exitCode = 1;
}

async function hold(law, seed) {
  const startedAt = performance.now();
  const outputs = [];
  for (const [command, args, env] of law.commands(seed)) {
    const { code, output } = await run(command, args, { env });
    if (code !== 0 || !law.held.test(output)) outputs.push(output.trim());
  }
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  console.log(`${outputs.length === 0 ? "holds " : "BROKEN"}  ${lineOf(law)}, seed ${seed}, ${minutes} minutes`);
  outputs.forEach((output) => console.log(output));
  if (outputs.length > 0) process.exitCode = 1;
}

function lineOf({ name, says, count, of }) {
  return `${name}: ${says}: ${count.toLocaleString("en")} ${of}`;
}

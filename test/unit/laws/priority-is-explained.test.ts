/** Law 1 of DESIGN.md, on whatever path chance takes, held against an oracle that knows nothing of the app's code. */
import * as fc from "fast-check";
import { liveThrough } from "./live-through";
import { happenings } from "./random-days";
import { matrices } from "./random-matrix";

const RUNS = 4_000;
const SEED = 1;
/** A quiet machine takes a tenth of it. */
const WITHIN_MS = 300_000;

test(
  "law: at rest every priority is what its version of the matrix makes of its levels, on every path",
  async () => {
    const asked = fc.readConfigureGlobal();
    const how = { numRuns: asked.numRuns ?? RUNS, seed: asked.seed ?? SEED };
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(matrices, happenings, async (matrix, happens) => {
        runs += 1;
        expect(await liveThrough(matrix, happens)).toEqual([]);
      }),
      how,
    );
    process.stdout.write(`Lived through: ${runs} random sites, seed ${how.seed}.\n`);
  },
  WITHIN_MS,
);

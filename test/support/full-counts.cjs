/** Property tests at the count and from the seed that `npm run test:full` asks for. */
const { configureGlobal } = require("fast-check");

configureGlobal({ numRuns: Number(process.env.FULL_RUNS), seed: Number(process.env.FULL_SEED) });

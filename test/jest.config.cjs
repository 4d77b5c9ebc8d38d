/** Jest for everything that runs in Node, the browser journeys included (they drive Chromium through playwright-core). */
module.exports = {
  rootDir: "..",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testEnvironment: "node",
  testSequencer: "<rootDir>/test/longest-first.cjs",
  transform: {
    "^.+\\.(tsx?|js)$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } }, module: { type: "commonjs" } },
    ],
  },
  // Comes as ES modules only, which Jest does not load by itself.
  transformIgnorePatterns: ["/node_modules/(?!temporal-)"],
  ...(process.env.FULL_RUNS && { setupFiles: ["<rootDir>/test/support/full-counts.cjs"] }),
  modulePathIgnorePatterns: ["<rootDir>/.sandbox/", "<rootDir>/tools/forge/"],
};

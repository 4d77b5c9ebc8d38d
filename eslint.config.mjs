import tseslint from "typescript-eslint";

/** Which rooms each room may import, besides itself. A room looks down, never up: docs/architecture.md#rooms. */
const mayImport = {
  "src/entry": ["src/app", "src/adapters", "src/contract", "src/core"],
  "src/adapters": ["src/app", "src/contract", "src/core"],
  "src/app": ["src/core"],
  "src/contract": ["src/core"],
  "src/core": [],
  static: ["src/contract", "src/core"],
  sandbox: ["src/index"],
};
const knowsForge = ["src/entry", "src/adapters", "static", "sandbox"];
const rooms = Object.keys(mayImport);

/** Matches a relative import that climbs out and comes down in `room`; inside src the leading "src/" is not spelled. */
const into = (room) => `^(\\.\\./)+(src/)?${room.replace(/^src\//, "")}(/|$)`;
const intoTest = { regex: "^(\\.\\./)+test(/|$)", message: "Nothing imports test/." };

const walls = rooms.map((room) => ({
  files: [`${room}/**/*.{ts,tsx}`],
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        patterns: [
          intoTest,
          ...rooms
            .filter((other) => other !== room && !mayImport[room].includes(other))
            .map((other) => ({ regex: into(other), message: `${room} may not import ${other}: docs/architecture.md#rooms` })),
          ...(knowsForge.includes(room) ? [] : [{ group: ["@forge/*"], message: `${room} may not know Forge.` }]),
          ...(room === "src/core"
            ? [
                {
                  regex: "^(?!temporal-polyfill$)[^.]",
                  message: "src/core imports itself and, for time zones, temporal-polyfill: docs/decisions/0014.",
                },
              ]
            : []),
          ...(room === "src/app" ? [{ regex: "^[^.]", message: "src/app imports core and its own ports only." }] : []),
        ],
      },
    ],
  },
}));

/** No surface of the Custom UI knows another. */
const surfaces = ["issue-panel", "issue-context", "issue-activity", "level-editor", "site-admin", "project-settings", "operations"];
const surfaceWalls = surfaces.map((surface) => ({
  files: [`static/${surface}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: surfaces
          .filter((other) => other !== surface)
          .map((other) => ({ regex: `^(\\.\\./)+(static/)?${other}(/|$)`, message: `static/${surface} may not import static/${other}.` })),
      },
    ],
  },
}));

const takeNow = "Take `now: Instant` as an argument.";

export default tseslint.config(
  { ignores: ["node_modules/**", "tools/forge/**", "static/dist/**", ".sandbox/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { files: ["**/*.{ts,tsx}"], extends: [tseslint.configs.recommended] },
  {
    files: ["**/*.{ts,tsx}"],
    // One program for all rooms: with one a room, what they share would be read and typed several times.
    languageOptions: { parserOptions: { project: "tools/lint.tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
    },
  },
  ...walls,
  ...surfaceWalls,
  {
    files: ["src/core/**/*.ts", "src/app/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: "Take an id or a seed." }],
      "no-restricted-syntax": [
        "error",
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: takeNow },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: takeNow },
        { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: takeNow },
      ],
    },
  },
);

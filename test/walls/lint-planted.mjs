/**
 * Lints texts as if they were files of the repository, with the repository's own rules but those that need types (a planted file is in
 * no project). Reads `[{ path, text }]` from its input, writes the messages of each. A process of its own: jest cannot load the rules' module.
 */
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const withoutTypes = { ...tseslint.configs.disableTypeChecked, files: ["**/*.{ts,tsx}"] };
const eslint = new ESLint({ cwd: new URL("../..", import.meta.url).pathname, overrideConfig: [withoutTypes] });

const planted = JSON.parse(await text(process.stdin));
const results = await Promise.all(planted.map((plant) => eslint.lintText(plant.text, { filePath: plant.path })));
console.log(JSON.stringify(results.map(([result]) => result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))));

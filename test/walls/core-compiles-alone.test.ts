import { dirname, join, resolve } from "node:path";
import ts from "typescript";

const core = resolve(__dirname, "../../src/core");
const planted = {
  console: 'console.log("here");',
  setTimeout: "setTimeout(() => undefined, 1000);",
  fetch: 'void fetch("https://example.com");',
  process: "export const name = process.env;",
  document: "export const body = document.body;",
  "node:fs": 'export { readFileSync } from "node:fs";',
};
const allowed = "export const later = (now: number): number => Math.max(now, 0) + [1, 2].toSorted().length;";

const found = compileInCore({ ...planted, allowed });

test.each(Object.keys(planted))("%s does not compile in core", (name) => {
  expect(found.get(name)).not.toEqual([]);
});

test("the language itself compiles in core", () => {
  expect(found.get("allowed")).toEqual([]);
});

/** What the compiler says of each text, as a file of core, under core's own settings. */
function compileInCore(texts: Record<string, string>): Map<string, string[]> {
  const { config } = ts.readConfigFile(join(core, "tsconfig.json"), (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, core);
  const files = new Map(Object.keys(texts).map((name, index) => [join(core, `planted-${index}.ts`), name]));
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const textOf = (path: string): string | undefined => texts[files.get(path) ?? ""];
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (path, target, ...rest) => {
    const text = textOf(path);
    return text === undefined ? getSourceFile(path, target, ...rest) : ts.createSourceFile(path, `${text}\nexport {};`, target);
  };
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getCurrentDirectory = () => dirname(core);
  const program = ts.createProgram([...files.keys()], { ...options, noEmit: true }, host);
  return new Map(
    [...files].map(([path, name]) => [
      name,
      program.getSemanticDiagnostics(program.getSourceFile(path)).map(({ messageText }) => String(messageText)),
    ]),
  );
}

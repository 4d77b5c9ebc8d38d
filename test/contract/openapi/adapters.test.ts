import { readFileSync } from "node:fs";
import { join } from "node:path";
import { aDesk, closeDesks } from "../../support/a-desk";
import { applyAll, PROJECTS } from "../../support/set-up-page";
import { atlassianDocument, type HeardRequest } from "./atlassian-document";

afterEach(closeDesks);

const judge = atlassianDocument();
const whereTheDocumentIs = judge === null ? test.skip : test;

const LISTED = join(__dirname, "../../../tools/forge/jira-operations.json");

/** What the app lists as asked of Jira and did not ask this time. */
function notAsked(heard: readonly HeardRequest[]): string[] {
  const { paths } = JSON.parse(readFileSync(LISTED, "utf8")) as { paths: Record<string, Record<string, unknown>> };
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
  const isHeard = ({ method, path }: { method: string; path: string }): boolean => {
    const shape = new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`);
    return heard.some((request) => request.method === method && shape.test(request.path));
  };
  return listed.filter((operation) => !isHeard(operation)).map(({ method, path }) => `${method} ${path}`);
}

/** Works with incidents and configures the site and a project; gives every request to Jira that the app sent meanwhile. */
async function aWorkingDay(): Promise<HeardRequest[]> {
  const waiting: Promise<HeardRequest>[] = [];
  const desk = await aDesk(undefined, (request) => {
    // Forge's proxy is told in a header where a request is to go.
    const { pathname: path, searchParams: query } = new URL(request.headers.get("forge-proxy-target-relative") ?? "/", request.url);
    if (path.startsWith("/rest/api/")) waiting.push(request.text().then((body) => ({ method: request.method, path, query, body })));
  });
  const key = await desk.raise("tim", { impact: "High", urgency: "Medium" });
  await desk.settle();
  await desk.readTriage("ada", key);
  await desk.pickCell("ada", key, "low", "low");
  await desk.edit("grace", key, { impact: "High" });
  await desk.edit("grace", key, { priority: { id: "5" } });
  await desk.settle();
  await desk.invoke("ada", "triage-panel", key, "recompute");
  await desk.timeline(key);
  await desk.importAll("ada", [{ impact: "High", urgency: "High" }]);
  await desk.advance(3600);
  await desk.ask("radia", "site-admin", null, "readConfiguration");
  await applyAll(desk, PROJECTS.PAY);
  await desk.ask("edsger", "project-settings", "PAY", "readConfiguration");
  await desk.ask("radia", "site-admin", null, "readDrift");
  return Promise.all(waiting);
}

whereTheDocumentIs("every request of the app's adapters is one that Atlassian's document allows", async () => {
  const heard = await aWorkingDay();

  const verdicts = heard.map((request) => ({ ...judge!(request), asked: `${request.method} ${request.path}?${request.query}` }));
  const operations = new Set(verdicts.map(({ operation }) => operation));
  process.stdout.write(
    `${heard.length} requests of the app against Atlassian's document, ${operations.size} operations: ${[...operations].sort().join(", ")}\n`,
  );
  const unheard = notAsked(heard);
  process.stdout.write(`${unheard.length} that the app lists and did not ask this time: ${unheard.join(", ")}\n`);
  expect(verdicts.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect(operations.size).toBeGreaterThanOrEqual(8);
});

whereTheDocumentIs.each([
  ["an operation that is not there", { method: "GET", path: "/rest/api/3/incident" }, "is not in the document"],
  ["a query that is not there", { path: "/rest/api/3/issue/PAY-1", query: "field=summary" }, "query field is not in the document"],
  ["a number that is none", { path: "/rest/api/3/issue/PAY-1/changelog", query: "startAt=x" }, "query startAt: must be integer"],
  ["a body of another shape", { method: "PUT", path: "/rest/api/3/issue/PAY-1", body: '{"update":[]}' }, "body /update must be object"],
  ["a body that is missing", { method: "POST", path: "/rest/api/3/issue" }, "the body is missing"],
])("the document tells %s", (_, { method = "GET", path, query = "", body = "" }: Record<string, string | undefined>, problem) => {
  const { problems } = judge!({ method, path: path!, query: new URLSearchParams(query), body });

  expect(problems).toContain(problem);
});

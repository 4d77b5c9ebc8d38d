import { closeDesks } from "../../support/a-desk";
import {
  aBareSiteIsSetUp,
  aMatrixIsChanged,
  anIncidentEscalates,
  aPriorityDrifts,
  aUsedSiteIsSetUp,
  incidentsAreHandled,
  pagesAreLookedAt,
  theLedgerIsRead,
} from "./app-at-work";
import { atlassianDocument, type HeardRequest, type Judge } from "./atlassian-document";
import { createEar } from "./heard-requests";
import { NEVER_ASKED, unaskedOperations, unlistedRequests } from "./listed-operations";

const WITHIN_MS = 60_000;
const DAYS = {
  "incidents are handled": incidentsAreHandled,
  "a priority drifts": aPriorityDrifts,
  "the ledger is read": theLedgerIsRead,
  "a matrix is changed": aMatrixIsChanged,
  "an incident escalates": anIncidentEscalates,
  "a used site is set up": aUsedSiteIsSetUp,
  "a bare site is set up": aBareSiteIsSetUp,
  "pages are looked at": pagesAreLookedAt,
};

const judge = atlassianDocument();
const heardWhile = new Map<string, readonly HeardRequest[]>();

beforeAll(async () => {
  for (const [name, work] of Object.entries(DAYS)) {
    const ear = createEar();
    await work(ear);
    heardWhile.set(name, await ear.heard());
    await closeDesks();
  }
  const operations = new Set(judge === null ? [] : heardOfAll().map((request) => judge(request).operation));
  process.stdout.write(`${heardOfAll().length} requests of the app, ${operations.size} operations of Atlassian's document\n`);
}, WITHIN_MS);

const heardOfAll = (): readonly HeardRequest[] => [...heardWhile.values()].flat();

if (judge === null) console.log("Left out: Atlassian's document is not beside the project.");
else heldTo(judge);

test("every operation that the app lists was asked, or has its reason why not; no other has one", () => {
  expect(unaskedOperations(heardOfAll())).toEqual(Object.keys(NEVER_ASKED));
});

test("the app asks nothing that it does not list", () => {
  expect(unlistedRequests(heardOfAll())).toEqual([]);
});

function heldTo(judge: Judge): void {
  test.each(Object.keys(DAYS))("while %s, every request of the app is one that Atlassian's document allows", (name) => {
    const asked = heardWhile.get(name) ?? [];
    const problems = new Map(
      asked.flatMap((request) => {
        const { operation, problems: found } = judge(request);
        return found.map((problem) => [`${operation}: ${problem}`, `${request.method} ${request.path}?${request.query} ${request.body}`]);
      }),
    );

    expect(asked.length).toBeGreaterThan(0);
    expect(Object.fromEntries(problems)).toEqual({});
  });

  test.each([
    ["an operation that is not there", { method: "GET", path: "/rest/api/3/incident" }, "is not in the document"],
    ["a query that is not there", { path: "/rest/api/3/issue/PAY-1", query: "field=summary" }, "query field is not in the document"],
    ["a number that is none", { path: "/rest/api/3/issue/PAY-1/changelog", query: "startAt=x" }, "query startAt: must be integer"],
    [
      "a query that is given twice",
      { path: "/rest/api/3/issue/PAY-1/changelog", query: "startAt=1&startAt=2" },
      "query startAt is given 2 times",
    ],
    [
      "a value that is there twice in a list",
      { path: "/rest/api/3/workflowscheme/project", query: "projectId=10000&projectId=10000" },
      "query projectId: must NOT have duplicate items (items ## 1 and 0 are identical)",
    ],
    ["a path's number that is none", { path: "/rest/api/3/screens/first/tabs" }, "path screenId: must be integer"],
    ["a body of another shape", { method: "PUT", path: "/rest/api/3/issue/PAY-1", body: '{"update":[]}' }, "body /update must be object"],
    ["a body that is missing", { method: "POST", path: "/rest/api/3/issue" }, "the body is missing"],
  ])("the document tells %s", (_, { method = "GET", path, query = "", body = "" }: Record<string, string | undefined>, problem) => {
    const { problems } = judge({ method, path: path!, query: new URLSearchParams(query), body });

    expect(problems).toContain(problem);
  });
}

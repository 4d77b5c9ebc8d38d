import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import api, { getAppContext, route } from "@forge/api";
import { createClock } from "../../../sandbox/clock";
import { createSandbox } from "../../../sandbox/create-sandbox";
import { createInProcessRunner } from "../../../sandbox/forge/runtime/in-process-runner";
import { aSmallForge, NOON } from "./a-small-forge";

const DECLARED = `modules:
  jira:jqlFunction:
    - { key: chosen-function, name: chosen, arguments: [{ name: word, required: true }], types: [issue], operators: [in, not in], BEHIND }
`;
const withFunction = (behind: string) => (text: string) => text.replace("modules:\n", DECLARED.replace("BEHIND", behind));
const call = {
  appId: "11111111-2222-4333-8444-555555555555",
  moduleKey: "chosen-function",
  body: {
    precomputationId: "one",
    clause: { field: "issue", type: ["issue"], operator: "in", functionName: "chosen", arguments: ["checkout"] },
  },
};

test("the function is called with the clause and in nobody's name, and what it returns is the answer", async () => {
  const seen: unknown[] = [];
  const onEvent = (body: unknown, context: { principal?: unknown }): unknown => {
    seen.push([body, context.principal, getAppContext().moduleKey]);
    return { jql: "summary ~ checkout" };
  };
  const { forge, meter } = await aSmallForge({ onEvent }, undefined, { manifest: withFunction("function: onEvent") });

  expect(await forge.computeJqlFunction(call)).toEqual({ success: true, body: { jql: "summary ~ checkout" } });
  expect(seen).toEqual([[call.body, undefined, "chosen-function"]]);
  expect(meter.entries()).toMatchObject([{ moduleType: "jira:jqlFunction", moduleKey: "chosen-function", functionKey: "onEvent" }]);
});

test("a function that throws is a failure, not an answer", async () => {
  const onEvent = (): never => {
    throw new Error("gone");
  };
  const { forge } = await aSmallForge({ onEvent }, undefined, { manifest: withFunction("function: onEvent") });

  expect(await forge.computeJqlFunction(call)).toMatchObject({ success: false, error: { errorMessage: "gone" } });
});

test("a function behind an endpoint is refused by name", async () => {
  const { forge } = await aSmallForge({}, undefined, { manifest: withFunction("endpoint: remote") });

  expect(await forge.computeJqlFunction(call)).toMatchObject({
    success: false,
    error: { errorMessage: "The JQL function chosen-function has no function: endpoints are not emulated." },
  });
});

const NONE = "project is EMPTY";
const MANIFEST = `
app: { id: ari:cloud:ecosystem::app/11111111-2222-4333-8444-666666666666, name: Chooser }
permissions: { scopes: ["read:jira-work"] }
${DECLARED.replace("BEHIND", "function: choose")}  scheduledTrigger:
    - { key: sweep, function: post, interval: hour }
  function:
    - { key: choose, handler: index.choose }
    - { key: post, handler: index.post }
`;

describe("a whole site with an app of one function", () => {
  const folder = mkdtempSync(join(tmpdir(), "jql-function-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The app looks up a word's issues when asked, and every hour posts a fragment that finds none. */
  async function aSiteWithAFunction() {
    const manifestFile = join(folder, "manifest.yml");
    writeFileSync(manifestFile, MANIFEST);
    const clock = createClock({ manualAt: NOON });
    let told: string | null = null;
    const choose = async ({
      precomputationId,
      clause,
    }: {
      precomputationId: string;
      clause: { arguments: string[] };
    }): Promise<unknown> => {
      told = precomputationId;
      const answer = await api.asApp().requestJira(route`/rest/api/3/search/jql?jql=${`summary ~ "${clause.arguments[0]}"`}&fields=key`);
      const { issues } = (await answer.json()) as { issues: { key: string }[] };
      return { jql: issues.length === 0 ? NONE : `issue in (${issues.map(({ key }) => key).join(", ")})` };
    };
    const post = async (): Promise<void> => {
      if (told === null) return;
      await api.asApp().requestJira(route`/rest/api/3/jql/function/computation`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ values: [{ id: told, value: NONE }] }),
      });
    };
    const sandbox = await createSandbox({
      databaseFile: ":memory:",
      manifestFile,
      clock,
      siteUrl: "http://localhost:4400",
      uiOrigin: "http://localhost:4401",
      scenario: "demo",
      runner: (fetchProxy) => createInProcessRunner({ load: async () => ({ choose, post }), fetchProxy, clock }),
    });
    const { accountId } = sandbox.jira.accountByEmail("vint@example.com")!;
    async function found(jql: string): Promise<unknown> {
      const url = `http://localhost:4400/rest/api/3/search/jql?fields=summary&jql=${encodeURIComponent(jql)}`;
      const { issues, errorMessages } = (await (await sandbox.jira.handle(new Request(url), { accountId })).json()) as {
        issues?: { fields: { summary: string } }[];
        errorMessages?: string[];
      };
      return issues?.map(({ fields }) => fields.summary) ?? errorMessages;
    }
    return { sandbox, found };
  }

  test("a search asks the app once, finds what the app found, and from then on what the app posts", async () => {
    const { sandbox, found } = await aSiteWithAFunction();
    const [summary] = (await found("project = WEB order by key")) as string[];
    const word = summary!.split(" ")[0]!;
    sandbox.meter.reset();

    expect(await found(`issue in chosen(${word})`)).toContain(summary);
    expect(await found(`issue in chosen(${word})`)).toContain(summary);
    expect(sandbox.meter.entries()).toMatchObject([{ moduleType: "jira:jqlFunction", outcome: "success" }]);

    await sandbox.clock.advance(2 * 3_600_000);
    expect(await found(`issue in chosen(${word})`)).toEqual([]);
    expect(sandbox.meter.entries().filter(({ moduleType }) => moduleType === "jira:jqlFunction")).toHaveLength(1);
    await sandbox.close();
  });
});

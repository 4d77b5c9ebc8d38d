/** A site whose app brings a rule of workflows of each kind, and somebody who puts them on transitions. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClock } from "../../../sandbox/clock";
import { createSandbox } from "../../../sandbox/create-sandbox";
import { createInProcessRunner } from "../../../sandbox/forge/runtime/in-process-runner";
import { changeTransition, readWorkflow, type Transition, transitionId } from "../jira/a-changed-workflow";
import type { Reply } from "../jira/a-small-jira";
import type { AppModule } from "./a-small-forge";

const MANIFEST = `
app: { id: ari:cloud:ecosystem::app/22222222-3333-4444-8555-666666666666, name: Rules }
permissions: { scopes: [read:jira-work, write:jira-work] }
modules:
  jira:workflowValidator:
    - { key: asks, name: Asks, description: Asks a function, function: validate }
    - key: reads
      name: Reads
      description: Reads an expression
      expression: "issue.labels.includes(config.label) || user.accountId == config.never"
      errorMessage: { expression: "'The label ' + config.label + ' is missing on ' + issue.key" }
    - { key: unknown, name: Unknown, description: Asks too much, expression: "issue.comments.length > 0" }
  jira:workflowCondition:
    - { key: shows, name: Shows, description: Shows to one, expression: "issue.assignee != null && issue.assignee.accountId == user.accountId" }
    - { key: fails, name: Fails, description: Fails always, expression: "config.nothing.there" }
  jira:workflowPostFunction:
    - { key: after, name: After, description: Afterwards, function: after }
  trigger:
    - { key: failures, function: onFailure, events: [avi:jira:failed:expression] }
  function:
    - { key: validate, handler: index.validate }
    - { key: after, handler: index.after }
    - { key: onFailure, handler: index.onFailure }
`;

const ARI = "ari:cloud:ecosystem::extension/22222222-3333-4444-8555-666666666666/0c1f0e5c-6f0a-4a55-8f0e-5a7b6f3c2d10/static";

export const NOON = Date.UTC(2026, 0, 17, 12);

/** Gives the site; `functions` are the app's handlers, the missing ones do nothing. */
export async function aSiteWithRules(functions: AppModule = {}) {
  const folder = mkdtempSync(join(tmpdir(), "rules-"));
  const manifestFile = join(folder, "manifest.yml");
  writeFileSync(manifestFile, MANIFEST);
  const clock = createClock({ manualAt: NOON });
  const nothing = (): void => undefined;
  const handlers = { validate: () => ({ result: true }), after: nothing, onFailure: nothing, ...functions };
  const sandbox = await createSandbox({
    databaseFile: ":memory:",
    manifestFile,
    clock,
    siteUrl: "http://localhost:4400",
    uiOrigin: "http://localhost:4401",
    scenario: "empty",
    runner: (wire) => createInProcessRunner({ load: async () => handlers, fetchProxy: wire, clock }),
    eventDelaySeconds: 2,
  });
  rmSync(folder, { recursive: true });

  async function ask(who: string, method: string, path: string, body?: unknown): Promise<Reply> {
    const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const request = new Request(`http://localhost:4400/rest/api/3${path}`, init);
    const answer = await sandbox.jira.handle(request, { accountId: accountId(who) });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
  }
  const accountId = (who: string): string | null => sandbox.jira.accountByEmail(`${who}@example.com`)?.accountId ?? null;

  return {
    sandbox,
    clock,
    ask,
    accountId,
    /** A rule of the app as workflows carry it. */
    rule: (kind: "expression-validator" | "expression-condition" | "workflow-post-function", key: string, config?: unknown) => ({
      ruleKey: `forge:${kind}`,
      parameters: { key: `${ARI}/${key}`, ...(config !== undefined && { config: JSON.stringify(config) }) },
    }),
    change: (name: string, rules: object) => changeTransition({ ask }, name, (transition: Transition) => Object.assign(transition, rules)),
    read: () => readWorkflow({ ask }),
    transitionId: (who: "ada" | "grace", key: string, name: string) => transitionId({ ask }, who, key, name),
    take: (key: string, id: string, more: object = {}) => ask("ada", "POST", `/issue/${key}/transitions`, { transition: { id }, ...more }),
    async raise(fields: object = {}): Promise<string> {
      const issue = { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Checkout answers 502", ...fields };
      const made = await ask("ada", "POST", "/issue", { fields: issue });
      if (made.status !== 201) throw new Error(`Raising failed: ${JSON.stringify(made.body)}`);
      return (made.body as { key: string }).key;
    },
  };
}

/**
 * Our Jira behind a real port, and a client that no one here wrote, which throws
 * wherever an answer does not pass the schema it knows.
 */
import { Hono } from "hono";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { CloudClient } from "jira.js/cloud";
import { jiraRoutes } from "../../../sandbox/jira/routes/jira-routes";
import { createSite } from "../../../sandbox/jira/site";
import { serve } from "../../../sandbox/serve";
import { aDesk } from "../../support/a-desk";
import type { Desk, Person } from "../../support/a-desk";
import { clientMethods } from "./client-methods";
import { createClient, createCloudClient } from "./load-client";

export type DrivenJira = {
  readonly desk: Desk;
  /** The client in a person's name. */
  as(person: Person): CloudClient;
  /** The client in the app's own name. */
  asApp(): CloudClient;
  /** What this Jira emulates, as `GET /issue/:issueIdOrKey`, each with the client's methods that ask for it. */
  operations(): Promise<readonly Operation[]>;
  /** The operations the clients made here have called and had answered well. */
  driven(): ReadonlySet<string>;
  close(): Promise<void>;
};

export type Operation = { readonly operation: string; readonly clientMethods: readonly string[] };

/** A desk of its own, listening on a free port of this machine. */
export async function aClient(): Promise<DrivenJira> {
  const desk = await aDesk();
  const { database, clock, jira, forge } = desk.sandbox;
  const site = createSite({ database, clock, siteUrl: "http://localhost", publish: () => undefined });
  const routes = jiraRoutes(site).routes.filter(({ method }) => method !== "ALL");
  const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
  const driven = new Set<string>();

  const server = new Hono();
  server.all("/rest/*", async (context) => {
    const answer = await jira.handle(context.req.raw, callerOf(context.req.header("authorization")));
    const route = routes.find((candidate) => candidate.method === context.req.method && isAt(candidate.path, context.req.path));
    if (route && answer.status < 400) driven.add(nameOf(route));
    return fromHere(answer, new URL(context.req.url).origin);
  });
  const port = await freePort();
  const listening = await serve(server, port);

  const appId = site.rows.one<{ app_id: string }>("SELECT app_id FROM jira_app LIMIT 1")?.app_id ?? "";
  function callerOf(authorization: string | undefined): { accountId: string | null; viaAppId?: string } {
    const name =
      Buffer.from(authorization?.split(" ")[1] ?? "", "base64")
        .toString()
        .split(":")[0] ?? "";
    if (name === "app@example.com") return { accountId: forge.appAccountId(), viaAppId: appId };
    return { accountId: jira.accountByEmail(name)?.accountId ?? null };
  }
  const clientOf = (name: string): CloudClient =>
    createCloudClient(
      createClient({
        host: `http://localhost:${port}`,
        auth: { type: "basic", email: `${name}@example.com`, apiToken: "sandbox" },
        onSchemaMismatch: "throw",
      }),
    );

  return {
    desk,
    as: clientOf,
    asApp: () => clientOf("app"),
    driven: () => driven,
    async operations() {
      const methods = await clientMethods();
      return routes.map((route) => ({
        operation: nameOf(route),
        clientMethods: methods
          .filter(({ method, template }) => method === route.method && isTemplateOf(template, route.path))
          .map(({ name }) => name),
      }));
    },
    async close() {
      await listening.close();
      await desk.close();
    },
  };
}

/** Where Jira sends its caller on, the site's own address stands for the port that was asked. */
function fromHere(answer: Response, origin: string): Response {
  const location = answer.headers.get("location");
  if (location === null) return answer;
  const headers = new Headers(answer.headers);
  headers.set("location", origin + new URL(location).pathname);
  return new Response(answer.body, { status: answer.status, headers });
}

const API = /^\/rest\/api\/[23]/;

/** Whether a request's path is an instance of a route's. */
function isAt(route: string, path: string): boolean {
  const parts = route.split("/");
  const given = path.replace(API, "").split("/");
  return parts.length === given.length && parts.every((part, index) => part.startsWith(":") || part === given[index]);
}

/** Whether two paths are the same but for the names of their parameters. */
function isTemplateOf(template: string, route: string): boolean {
  const shape = (path: string): string => path.replace(/\{[^}]*\}|:\w+(\{[^}]*\})?/g, "*");
  return shape(template.replace(API, "")) === shape(route);
}

/** Asks the system for a port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

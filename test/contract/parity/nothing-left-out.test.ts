import * as api from "@forge/api";
import * as events from "@forge/events";
import * as storage from "@forge/kvs";
import * as realtime from "@forge/realtime";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { APP_FOLDER } from "./every-call-site";

test("the app leaves out no backend call of the packages", () => {
  const sources = readdirSync(join(APP_FOLDER, "src"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const text = sources.map((name) => readFileSync(join(APP_FOLDER, "src", name), "utf8")).join("\n");
  expect(callsOfThePackages().filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
});

/** `authorize()` itself works inside an invocation only. */
const AUTHORIZE = ["onJira", "onJiraIssue", "onJiraProject", "onConfluenceContent"];

/** Not calls but classes of errors, and what only Atlassian's own apps may use. */
const NO_CALL = /^__|Error$|^FUNCTION_ERR$|^createRequestStargateAsApp$/;

function callsOfThePackages(): string[] {
  const { kvs, WhereConditions, FilterConditions } = storage;
  const { webTrigger, permissions, privacy, i18n } = api;
  const objects = [kvs.transact(), kvs.query(), kvs.entity("any"), kvs.entity("any").query().index("any"), events.Queue.prototype];
  const own = [WhereConditions, FilterConditions, webTrigger, permissions, privacy, i18n, api.asApp(), api.asUser()];
  const names = [
    ...AUTHORIZE,
    ...[kvs, ...objects, events.JobProgress.prototype].flatMap((each) => methodsOf(each as object)),
    ...own.flatMap((each) => Object.keys(each)),
    ...[api, events, storage].flatMap((each) => Object.keys(each)),
    ...methodsIn(realtime),
  ];
  return [...new Set(names)].filter((name) => !NO_CALL.test(name) && name !== "default");
}

/** The functions of a package: its other exports are names of contexts. */
function methodsIn(each: object): string[] {
  return Object.entries(each).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
}

/** The methods of an object's class, of an instance or of the prototype itself. */
function methodsOf(object: object): string[] {
  const prototype = Object.hasOwn(object, "constructor") ? object : (Object.getPrototypeOf(object) as object);
  return Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor");
}

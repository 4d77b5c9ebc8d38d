import { person, theApp } from "../../src/core/actor";
import type { Names } from "../shared/viewer";

/** The gallery's one moment: a Sunday, 12:41 UTC. */
export const NOON = Date.UTC(2026, 10, 22, 12, 41, 7);

export const ada = person("ada");
export const grace = person("grace");
export const joan = person("joan");
/** Someone Jira does not show. */
export const stranger = person("stranger");
/** Someone whose name is still on its way. */
export const awaited = person("awaited");
export const app = theApp;

export const NAMES: Names = { ada: "Ada Lovelace", grace: "Grace Hopper", joan: "Joan Clarke", stranger: null };

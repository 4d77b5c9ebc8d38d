import type { ActorView } from "../../src/contract/ui/triage";
import type { Names } from "../shared/viewer";

/** The gallery's one moment: a Sunday, 12:41 UTC. */
export const NOON = Date.UTC(2026, 10, 22, 12, 41, 7);

export const ada: ActorView = { kind: "person", accountId: "ada" };
export const grace: ActorView = { kind: "person", accountId: "grace" };
/** Someone Jira does not show. */
export const stranger: ActorView = { kind: "person", accountId: "stranger" };
/** Someone whose name is still on its way. */
export const awaited: ActorView = { kind: "person", accountId: "awaited" };
export const app: ActorView = { kind: "app" };

export const NAMES: Names = { ada: "Ada Lovelace", grace: "Grace Hopper", joan: "Joan Clarke", stranger: null };

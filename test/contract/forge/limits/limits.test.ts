import * as limits from "../../../../sandbox/limits";
import { APP_EVENT_PROOFS } from "./app-event-proofs";
import { EVENT_PROOFS, QUEUE_PROOFS } from "./delivery-proofs";
import { INVOCATION_PROOFS } from "./invocation-proofs";
import { PRIVACY_PROOFS } from "./privacy-proofs";
import type { Proof } from "./proof";
import { REALTIME_PROOFS } from "./realtime-proofs";
import { ENTITY_PROOFS, KVS_PROOFS } from "./storage-proofs";

const PROOFS: Record<string, Record<string, Proof>> = {
  KVS_LIMITS: KVS_PROOFS,
  ENTITY_LIMITS: ENTITY_PROOFS,
  INVOCATION_LIMITS: INVOCATION_PROOFS,
  QUEUE_LIMITS: QUEUE_PROOFS,
  EVENT_LIMITS: EVENT_PROOFS,
  APP_EVENT_LIMITS: APP_EVENT_PROOFS,
  PRIVACY_LIMITS: PRIVACY_PROOFS,
  REALTIME_LIMITS: REALTIME_PROOFS,
};

/** Some fill a minute with calls, or a process with memory. */
jest.setTimeout(30_000);

const named = (groups: Record<string, unknown>): string[] =>
  Object.entries(groups)
    .filter(([group]) => group.endsWith("_LIMITS"))
    .flatMap(([group, members]) => Object.keys(members as object).map((name) => `${group}.${name}`))
    .sort();

const proofs = Object.entries(PROOFS).flatMap(([group, members]) =>
  Object.entries(members).map(([name, proof]) => [`${group}.${name}`, proof] as const),
);

test("every limit is met by one test and exceeded by another", () => {
  expect(named(PROOFS)).toEqual(named(limits));
});

test.each(proofs)("%s: the most there may be is taken", (_name, { meets }) => meets());

test.each(proofs)("%s: one more is refused as Forge refuses it", (_name, { exceeds }) => exceeds());

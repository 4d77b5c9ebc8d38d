import type { Actor } from "../../src/core/actor";
import { PersonName } from "./person-name";

/** A person by name, or the app by its own. */
export function ActorName({ actor }: { actor: Actor }) {
  return actor.kind === "person" ? <PersonName accountId={actor.accountId} /> : "Incident Desk";
}

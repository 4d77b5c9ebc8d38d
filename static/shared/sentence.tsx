import { Fragment } from "react";
import { End } from "./end";
import { Moment } from "./moment";
import { PersonName } from "./person-name";
import type { SentencePart } from "./sentence-part";

/** Draws a sentence with its names and moments filled in. */
export function Sentence({ parts }: { parts: readonly SentencePart[] }) {
  return parts.map((part, index) => <Fragment key={index}>{drawn(part)}</Fragment>);
}

function drawn(part: SentencePart) {
  if (typeof part === "string") return part;
  if ("moment" in part) return <Moment at={part.moment} />;
  if ("end" in part) return <End at={part.end} />;
  if ("person" in part) return <PersonName accountId={part.person} />;
  return part.actor.kind === "app" ? "Incident Desk" : <PersonName accountId={part.actor.accountId} />;
}

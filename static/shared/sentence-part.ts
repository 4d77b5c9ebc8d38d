import type { Actor } from "../../src/core/actor";

/** A piece of a sentence: words, who did it, a person by account id, a moment that was, or one when something ends (epoch ms). */
export type SentencePart =
  string | { readonly actor: Actor } | { readonly person: string } | { readonly moment: number } | { readonly end: number };

/** Gives the account ids a sentence names. */
export function peopleIn(sentence: readonly SentencePart[]): readonly string[] {
  return sentence.flatMap((part) => {
    if (typeof part === "string" || "moment" in part || "end" in part) return [];
    if ("person" in part) return [part.person];
    return part.actor.kind === "person" ? [part.actor.accountId] : [];
  });
}

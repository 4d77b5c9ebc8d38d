import type { Answer } from "../../src/contract/ui/answer";

/** Gives the answer of a resolver call, and an answer that refuses when the call itself broke: it never rejects. */
export async function ask<Value>(call: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  try {
    return await call();
  } catch {
    return {
      ok: false,
      now: Date.now(),
      refusal: {
        kind: "unexpected",
        message: "Incident Desk did not answer. Try again; if it keeps happening, tell your Jira administrator.",
      },
    };
  }
}

/** A call of one of the app's JQL functions, as it stands in somebody's query. */
export type JqlCall = {
  readonly functionName: string;
  readonly operator: "in" | "not in";
  readonly arguments: readonly string[];
};

/** What a call stands for: a fragment of JQL that stays true by itself, or why there is none, for whoever wrote the query. */
export type JqlAnswer = { readonly kind: "fragment"; readonly jql: string } | { readonly kind: "error"; readonly message: string };

/** A call whose answer Jira keeps, under Jira's own id. */
export type KeptCall = { readonly id: string; readonly call: JqlCall; readonly answer: JqlAnswer | null };

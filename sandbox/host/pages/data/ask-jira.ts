/** Jira's refusal: its status, and its messages apart for the whole and for each field. */
export class JiraError extends Error {
  override readonly name = "JiraError";

  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly fieldErrors: Readonly<Record<string, string>>,
  ) {
    super([...messages, ...Object.values(fieldErrors)].join(" ") || `Jira answered ${status}.`);
  }
}

type JiraErrorBody = {
  readonly errorMessages?: readonly string[];
  readonly errors?: Readonly<Record<string, string>>;
  readonly message?: string;
};

/** Asks Jira's REST in the name of the session's user. @throws {JiraError} for anything but a success. */
export async function askJira<Value>(
  path: string,
  change?: { readonly method: "POST" | "PUT" | "DELETE"; readonly body?: unknown },
): Promise<Value> {
  const response = await fetch(path, {
    method: change?.method ?? "GET",
    headers: { accept: "application/json", ...(change && { "content-type": "application/json" }) },
    ...(change?.body !== undefined && { body: JSON.stringify(change.body) }),
  });
  const text = await response.text();
  const answer: unknown = text === "" ? undefined : parse(text);
  if (response.ok) return answer as Value;
  const { errorMessages, errors, message } = (answer ?? {}) as JiraErrorBody;
  throw new JiraError(response.status, errorMessages ?? (message ? [message] : []), errors ?? {});
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text };
  }
}

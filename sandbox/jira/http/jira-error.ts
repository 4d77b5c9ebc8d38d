/** A "no" of Jira's, as it goes over the wire. */
export class JiraError extends Error {
  override readonly name = "JiraError";

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 501,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super(errorMessages[0] ?? Object.values(errors)[0] ?? "");
  }
}

export const ISSUE_NOT_FOUND = "Issue does not exist or you do not have permission to see it.";
export const BAD_PAYLOAD = "Invalid request payload. Refer to the REST API documentation and try again.";

/** The 404 that Jira gives alike for an issue that is missing and one that is hidden. */
export function issueNotFound(): JiraError {
  return new JiraError(404, [ISSUE_NOT_FOUND]);
}

/** A 400 with one sentence that belongs to no field. */
export function badRequest(message: string): JiraError {
  return new JiraError(400, [message]);
}

/** A 403 with one sentence. */
export function forbidden(message: string): JiraError {
  return new JiraError(403, [message]);
}

/** A 404 with one sentence. */
export function notFound(message: string): JiraError {
  return new JiraError(404, [message]);
}

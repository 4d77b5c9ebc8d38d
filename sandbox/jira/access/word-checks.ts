import { badRequest } from "../http/jira-error";

/** Lets a priority's or a resolution's words through. @throws {JiraError} 400 for a name or description too long, or a name in use. */
export function checkWords(
  what: string,
  { name, description }: { name?: string | undefined; description?: string | undefined },
  others: readonly { readonly name: string }[],
): void {
  if (name !== undefined && name.trim() === "") throw badRequest("The name must not be empty.");
  if ((name?.length ?? 0) > 60) throw badRequest("The length of the name must not exceed 60 characters.");
  if ((description?.length ?? 0) > 255) throw badRequest("The length of the description must not exceed 255 characters.");
  if (others.some((other) => other.name.toLowerCase() === name?.toLowerCase())) throw badRequest(`The name is used by another ${what}.`);
}

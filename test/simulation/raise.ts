import type { Reply } from "../support/a-desk";
import type { Site } from "./a-site";
import { fieldsOf } from "./do-deed";
import type { Raising } from "./random-deed";
import type { Glance } from "./model/sighting";

export type Raised = { readonly ids: readonly string[]; readonly status: number };

/** Makes incidents by Jira's REST interface, as its dialog, its clone or an importer does; none where Jira refuses. */
export async function raise(
  { desk, projects, typeIds }: Site,
  { as, projectId, fields }: Raising,
  original: Glance | null,
): Promise<Raised> {
  const issues = fields.map((each) => ({
    fields: {
      project: { id: projectId },
      issuetype: { id: typeIds.incident },
      summary: "Checkout answers 502",
      ...fieldsOf(desk, original ? copied(original, projectId, projects.find(({ id }) => id === projectId)?.components ?? []) : each),
    },
  }));
  const [first, ...more] = issues;
  const answer =
    more.length === 0
      ? await desk.rest(as, "POST", "/rest/api/3/issue", first)
      : await desk.rest(as, "POST", "/rest/api/3/issue/bulk", { issueUpdates: issues });
  return { ids: idsIn(answer), status: answer.status };
}

/** What a clone takes from its original, as far as its project has it. */
function copied({ impact, urgency, priorityId, componentIds }: Glance, projectId: string, components: readonly string[]) {
  return {
    ...(impact !== null && { impact }),
    ...(urgency !== null && { urgency }),
    ...(priorityId !== null && { priorityId }),
    componentIds: componentIds.filter((id) => components.includes(id)),
  };
}

function idsIn({ status, body }: Reply): readonly string[] {
  if (status >= 300) return [];
  const made = body as { readonly id: string } | { readonly issues: readonly { readonly id: string }[] };
  return "issues" in made ? made.issues.map(({ id }) => id) : [made.id];
}

import { groupValues } from "../../core/job/value-groups";
import type { ValueGroup } from "../../core/job/value-groups";
import type { Input, Level } from "../../core/priority/matrix";
import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import { openConfiguration } from "../open-configuration";
import { mailsAtMost } from "../jobs/mails-at-most";
import type { Ports } from "../ports";
import { readNewest } from "../read-past-incidents";
import type { SetUpRefusal } from "../usable-configuration";

/** By the input that each shall fill, the id of a field of the site's own. */
export type CopiedFields = Readonly<Partial<Record<Input, string>>>;

export type CopyPreview = {
  /** The levels that values can become, the most severe first. */
  readonly levels: Readonly<Record<Input, readonly Level[]>>;
  readonly groups: readonly ValueGroup[];
  readonly jiraCalls: number;
  readonly nextPage: string | null;
};

/**
 * The values that open incidents of a project have in fields of the site's own, read as the person who asks; nothing
 * is stored. A thousand incidents at most.
 * @param page from the page before; null begins.
 */
export async function previewCopy(
  projectId: string,
  fields: CopiedFields,
  page: string | null,
  ports: Ports,
): Promise<Result<CopyPreview, SetUpRefusal | { readonly kind: "no-such-project" }>> {
  if (!(await ports.setUp.readProjects()).some(({ id }) => id === projectId)) return refuse({ kind: "no-such-project" });
  const opened = await openConfiguration(projectId, ports);
  if (!opened.ok) return opened;
  const { impact, urgency } = opened.value.effective.matrix;
  const projects = { ids: [projectId], jiraCalls: 0 };
  const { found, ...cost } = await readNewest(opened.value, projects, { page, isOpen: true, valued: Object.values(fields) }, ports);
  const mailed = found.map((incident) => ({ ...incident, mails: mailsAtMost(incident) }));
  return accept({ levels: { impact, urgency }, groups: groupValues(mailed, fields), ...cost });
}

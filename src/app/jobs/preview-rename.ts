import type { Input } from "../../core/priority/matrix";
import { levelNamed } from "../../core/priority/matrix";
import type { Result } from "../../core/result";
import { accept } from "../../core/result";
import { openConfiguration } from "../open-configuration";
import type { Ports } from "../ports";
import { projectsByScope } from "../projects-by-scope";
import { readNewest } from "../read-past-incidents";
import type { SetUpRefusal } from "../usable-configuration";
import { mailsAtMost } from "./mails-at-most";

/** The levels that are to be called otherwise, by their ids. */
export type LevelsToRename = Readonly<Record<Input, readonly string[]>>;

/** How many of so many open incidents carry a level that is to be renamed, how many mails Jira would send, and where to go on. */
export type RenamePreview = {
  readonly renamed: number;
  readonly mails: number;
  readonly jiraCalls: number;
  readonly nextPage: string | null;
};

/** Counts the open incidents that a renaming of levels would edit, under whichever name they carry them. */
export async function previewRename(
  projectId: string | null,
  levels: LevelsToRename,
  page: string | null,
  ports: Ports,
): Promise<Result<RenamePreview, SetUpRefusal>> {
  const opened = await openConfiguration(projectId, ports);
  if (!opened.ok) return opened;
  const { matrix } = opened.value.effective;
  const projects = await projectsByScope(opened.value, "person", ports);
  const { found, ...cost } = await readNewest(opened.value, projects, { page, isOpen: true }, ports);
  const isRenamed = (input: Input, name: string | null): boolean =>
    name !== null && levels[input].includes(levelNamed(matrix[input], name)?.id ?? "");
  const renamed = found.filter(({ impact, urgency }) => isRenamed("impact", impact) || isRenamed("urgency", urgency));
  const mails = renamed.reduce((sum, incident) => sum + mailsAtMost(incident), 0);
  return accept({ renamed: renamed.length, mails, ...cost });
}

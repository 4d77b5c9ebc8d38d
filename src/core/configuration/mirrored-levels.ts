import type { LevelNames } from "../priority/level-names";
import { namesAfter, NO_LEVEL_NAMES } from "../priority/level-names";
import type { ProjectConfiguration, SiteConfiguration } from "./configuration";

/** The names that Impact and Urgency may carry in a project, as its property tells them to Jira's own validation. */
export type MirroredLevels = { readonly impact: readonly string[]; readonly urgency: readonly string[] };

/**
 * Every name that a level of the site or of the project has or ever had: an issue that still carries an old
 * one can be edited, and an incident that goes by an older matrix can be set to any level of that one.
 */
export function mirroredLevels(site: SiteConfiguration, project: ProjectConfiguration | null): MirroredLevels {
  const all = [levelNamesOf(site), project ? levelNamesOf(project) : NO_LEVEL_NAMES];
  const names = (input: keyof LevelNames): readonly string[] => [...new Set(all.flatMap((each) => Object.keys(each[input])))];
  return { impact: names("impact"), urgency: names("urgency") };
}

/** Every name the levels of a scope have or ever had. */
export function levelNamesOf({
  levelNames,
  documents,
}: Pick<SiteConfiguration | ProjectConfiguration, "levelNames" | "documents">): LevelNames {
  return documents.matrix ? namesAfter(levelNames, documents.matrix.document) : levelNames;
}

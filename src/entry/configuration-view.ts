import type { OpenConfiguration } from "../app/open-configuration";
import type { ConfigurationView, DocumentView, VersionView } from "../contract/ui/configuration";
import type { Configuration } from "../core/configuration/configuration";
import { differencesBetween } from "../core/configuration/differences";
import type { DocumentKind, Documents, Versioned } from "../core/configuration/documents";
import type { NameOf } from "../core/configuration/lines-of";
import { linesOf } from "../core/configuration/lines-of";
import { priorityWithId } from "../core/configuration/site-facts";

/** A scope's configuration as its page draws it. */
export function configurationView(
  { site, project, effective }: OpenConfiguration,
  inScheme: ReadonlySet<string> | null,
): ConfigurationView {
  const documentView = <Kind extends DocumentKind>(kind: Kind): DocumentView<Kind> => {
    const own = project?.configuration.documents[kind];
    const sites = site.configuration.documents[kind];
    const version = (own ?? sites ?? null) as Versioned<Documents[Kind]> | null;
    return {
      kind,
      source: own ? "project" : sites ? "site" : "default",
      document: version?.document ?? (effective[kind] as Documents[Kind]),
      version: version?.version ?? null,
      by: version?.by ?? null,
      at: version?.at ?? null,
      reason: version?.reason ?? null,
    };
  };
  return {
    scope: project ? "project" : "site",
    priorities: effective.site.priorities
      .filter(({ isGone }) => !isGone)
      .map(({ id, name, iconUrl }, rank) => ({ id, name, iconUrl, rank, isInScheme: inScheme?.has(id) ?? true })),
    documents: {
      matrix: documentView("matrix"),
      services: documentView("services"),
      categories: documentView("categories"),
      stages: documentView("stages"),
      workTypes: documentView("workTypes"),
      rules: documentView("rules"),
      templates: documentView("templates"),
      policies: documentView("policies"),
      schedules: documentView("schedules"),
      calendars: documentView("calendars"),
      goals: documentView("goals"),
    },
  };
}

/** Versions of a document with what each says otherwise than the one before it, in the order given: the newest first. */
export function versionViews<Kind extends DocumentKind>(
  kind: Kind,
  versions: readonly Versioned<Documents[Kind]>[],
  configuration: Configuration,
): readonly VersionView[] {
  const nameOf = namesIn(configuration);
  return versions.map(({ version, by, at, reason, document, isGivenUp = false }, index) => {
    const before = versions[index + 1];
    const lines = before ? linesOf(kind, before.document, nameOf) : [];
    return { version, by, at, reason, isGivenUp, differences: differencesBetween(lines, linesOf(kind, document, nameOf)) };
  });
}

/** What the app can name without asking Jira; the rest goes by its id. */
export function namesIn({ site }: Configuration): NameOf {
  return (kind, id) => {
    if (kind === "priority") return priorityWithId(site, id).name;
    if (kind === "work-type") return site.incidentTypes.find((type) => type.id === id)?.name ?? id;
    return id;
  };
}

/**
 * What law 1 of DESIGN.md expects, written down a second time and from nothing of the app's: which priority an
 * incident must have, by what people saved, edited and overrode, in the order they did.
 */

export const MATRIX_INPUTS = ["impact", "urgency"] as const;

export type OracleLevel = { readonly id: string; readonly name: string };
export type OracleMatrix = {
  readonly impact: readonly OracleLevel[];
  readonly urgency: readonly OracleLevel[];
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly tierRule: { readonly upToTier: number; readonly raiseBy: number } | null;
};
export type OracleService = { readonly tier: number | null; readonly componentIds: readonly string[] };
/** A version of a matrix: whose, and its number. */
export type OraclePin = { readonly scope: string; readonly version: number };

/** What one can see of an incident in Jira. */
export type OracleIssue = {
  readonly id: string;
  readonly projectId: string;
  readonly impact: string | null;
  readonly urgency: string | null;
  readonly priorityId: string | null;
  readonly componentIds: readonly string[];
  /** The app's own field. */
  readonly field: {
    readonly priorityId: string;
    readonly impact?: string;
    readonly urgency?: string;
    readonly matrixVersion: number;
    readonly override?: string;
  } | null;
};

type Saved = OraclePin & { readonly matrix: OracleMatrix };
/** What an incident that begins goes by for good: a matrix, and the services as they are. */
type Held = Saved & { readonly services: readonly OracleService[] };
type Override = { readonly priorityId: string; readonly reason: string; readonly until: number | null };

/** The reason of a priority that was edited in Jira and kept, for which nobody gave one. */
const KEPT_EDIT = "Edited in Jira";

export type Oracle = ReturnType<typeof createOracle>;

/** Remembers what people did, and says what an incident at rest has wrong. @param priorityIds the most pressing first. */
export function createOracle(first: OracleMatrix, projectIds: readonly string[], priorityIds: readonly string[]) {
  const own = new Map<string, Saved>();
  let site: Saved = { scope: "site", version: 1, matrix: first };
  const versions: Saved[] = [site];
  const services = new Map<string, readonly OracleService[]>();
  /** What held in a project, one after the other. */
  const held = new Map<string, Held[]>(projectIds.map((projectId) => [projectId, [holds(projectId)]]));
  const heldWhenRaised = new Map<string, number>();
  const pinned = new Map<string, readonly Held[]>();
  const overrides = new Map<string, Override>();
  /** Of which nobody knows whether it was decided: Jira shows it. */
  const perhaps = new Map<string, readonly (Override | null)[]>();
  const byHand = new Map<string, readonly string[]>();
  let mayKeepEdits = false;

  function holds(projectId: string): Held {
    return { ...(own.get(projectId) ?? site), services: services.get(projectId) ?? services.get("site") ?? [] };
  }

  function moveOn(): void {
    for (const [projectId, sequence] of held) {
      const now = holds(projectId);
      const last = sequence.at(-1);
      if (last?.matrix !== now.matrix || last.services !== now.services) sequence.push(now);
    }
  }

  /** What a level of an older version is called now; one that is gone is called as it was. */
  function nameNow(input: "impact" | "urgency", level: OracleLevel, projectId: string): string {
    return holds(projectId).matrix[input].find(({ id }) => id === level.id)?.name ?? level.name;
  }

  /** The level that a value means: the one called so now, else the one that was the last to be called so. */
  function levelOf(input: "impact" | "urgency", value: string, by: Held, projectId: string): OracleLevel | null {
    const wanted = value.trim().toLowerCase();
    const levels = by.matrix[input];
    const called = levels.find((level) => nameNow(input, level, projectId).toLowerCase() === wanted);
    if (called) return called;
    const lastCalled = (held.get(projectId) ?? [])
      .concat(by)
      .flatMap(({ matrix }) => matrix[input].filter(({ name }) => name.toLowerCase() === wanted))
      .at(-1);
    return levels.find(({ id }) => id === lastCalled?.id) ?? null;
  }

  function tierOf(issue: OracleIssue, by: Held): number {
    const hit = by.services.filter(({ componentIds }) => componentIds.some((id) => issue.componentIds.includes(id)));
    return hit.reduce((least, { tier }) => Math.min(least, tier ?? Infinity), Infinity);
  }

  function byMatrix(issue: OracleIssue, by: Held): { priorityId: string; impact: OracleLevel; urgency: OracleLevel } | null {
    const impact = issue.impact === null ? null : levelOf("impact", issue.impact, by, issue.projectId);
    const urgency = issue.urgency === null ? null : levelOf("urgency", issue.urgency, by, issue.projectId);
    if (!impact || !urgency) return null;
    const inCell = by.matrix.cells[impact.id]?.[urgency.id] ?? "no cell";
    const { tierRule } = by.matrix;
    if (tierRule === null || tierOf(issue, by) > tierRule.upToTier) return { priorityId: inCell, impact, urgency };
    const raised = Math.max(0, priorityIds.indexOf(inCell) - tierRule.raiseBy);
    return { priorityId: priorityIds[raised] ?? "no priority", impact, urgency };
  }

  /** The versions that an incident may go by: any that held in its project since it was raised. */
  function candidates(issue: OracleIssue): readonly Held[] {
    return (held.get(issue.projectId) ?? []).slice(heldWhenRaised.get(`${issue.id} ${issue.projectId}`) ?? 0);
  }

  function isExplainedBy(issue: OracleIssue, by: Held): boolean {
    const made = byMatrix(issue, by);
    const { field } = issue;
    if (made === null || field === null) return made === null && field === null;
    return (
      issue.priorityId === made.priorityId &&
      field.priorityId === made.priorityId &&
      field.matrixVersion === by.version &&
      field.override === undefined &&
      levelOf("impact", field.impact ?? "", by, issue.projectId)?.id === made.impact.id &&
      levelOf("urgency", field.urgency ?? "", by, issue.projectId)?.id === made.urgency.id
    );
  }

  function decided(issueId: string, override: Override | null, done: "yes" | "perhaps"): void {
    if (done === "perhaps") return void perhaps.set(issueId, [override, ...(perhaps.get(issueId) ?? [])]);
    perhaps.delete(issueId);
    if (override) overrides.set(issueId, override);
    else overrides.delete(issueId);
  }

  return {
    saved(scope: string, version: number, matrix: OracleMatrix): void {
      const saved = { scope, version, matrix };
      versions.push(saved);
      if (scope === "site") site = saved;
      else own.set(scope, saved);
      moveOn();
    },
    dropped(projectId: string): void {
      own.delete(projectId);
      moveOn();
    },
    servicesSaved(scope: string, list: readonly OracleService[]): void {
      services.set(scope, list);
      moveOn();
    },
    /** An issue that begins, wherever it may be moved. */
    raised(issueId: string): void {
      for (const [projectId, sequence] of held) heldWhenRaised.set(`${issueId} ${projectId}`, sequence.length - 1);
    },
    /** Whoever sets it to a level that its version does not have moves it to one that does. */
    edited(issue: OracleIssue): void {
      const knows = (by: Held): boolean =>
        MATRIX_INPUTS.every((input) => {
          const value = issue[input];
          return value === null || levelOf(input, value, by, issue.projectId) !== null;
        });
      if (!(pinned.get(issue.id) ?? []).some(knows)) pinned.delete(issue.id);
    },
    /** In another project it begins by another version. */
    moved(issueId: string): void {
      pinned.delete(issueId);
    },
    overridden(issueId: string, override: Override, done: "yes" | "perhaps"): void {
      decided(issueId, override, done);
    },
    withdrawn(issueId: string, done: "yes" | "perhaps"): void {
      decided(issueId, null, done);
    },
    /** Somebody moves open incidents to the newest version: nobody knows how far that has come. */
    released(issueId: string): void {
      pinned.delete(issueId);
    },
    /** It was moved to the newest version of its project. */
    applied(issueId: string, projectId: string): void {
      pinned.set(issueId, (held.get(projectId) ?? []).slice(-1));
    },
    rulesSaved(editedPriority: "put-back" | "keep"): void {
      mayKeepEdits ||= editedPriority === "keep";
    },
    /** Somebody edited the priority itself in Jira. */
    editedByHand(issueId: string, priorityId: string): void {
      byHand.set(issueId, [...(byHand.get(issueId) ?? []), priorityId]);
    },

    /** The matrix that holds in a project. */
    matrixIn: (projectId: string): OracleMatrix => holds(projectId).matrix,
    /** The numbers of the version that holds in a project, and whose it is. */
    versionIn: (projectId: string): OraclePin => holds(projectId),
    /** Every name that a level of the site's or of the project's has or ever had. */
    namesIn: (projectId: string, input: "impact" | "urgency"): readonly string[] => [
      ...new Set(
        versions
          .filter(({ scope }) => scope === "site" || scope === projectId)
          .flatMap(({ matrix }) => matrix[input].map(({ name }) => name)),
      ),
    ],
    /** The id of the level that a value means in a project; null where it means none. */
    meantBy: (projectId: string, input: "impact" | "urgency", value: string): string | null =>
      levelOf(input, value, holds(projectId), projectId)?.id ?? null,
    /** Whether an override was made, whether or not it has ended since. */
    wasOverridden: (issueId: string): boolean => overrides.has(issueId) || perhaps.has(issueId),

    /** What is wrong with an incident at rest, in a sentence; null where law 1 holds. Its version, once seen, is its version. */
    wrongAtRest(issue: OracleIssue, now: number): string | null {
      const isHeld = ({ reason }: Override): boolean => issue.field?.override === reason;
      const isOver = (each: Override | null): boolean => each === null || (each.until !== null && each.until <= now);
      const shown = perhaps
        .get(issue.id)
        ?.find((each) => (each !== null && isHeld(each)) || (isOver(each) && issue.field?.override === undefined));
      if (shown !== undefined) decided(issue.id, shown, "yes");
      perhaps.delete(issue.id);
      if (mayKeepEdits && issue.field?.override === KEPT_EDIT) {
        const isKept = byHand.get(issue.id)?.includes(issue.field.priorityId) === true && issue.priorityId === issue.field.priorityId;
        if (isKept) overrides.delete(issue.id);
        return isKept ? null : `an edit is kept that nobody made: ${JSON.stringify(issue)}`;
      }
      const override = overrides.get(issue.id);
      if (override && (override.until === null || now < override.until)) {
        const isStanding = issue.priorityId === override.priorityId && issue.field?.override === override.reason;
        return isStanding ? null : `the override to ${override.priorityId} (${override.reason}) does not stand: ${JSON.stringify(issue)}`;
      }
      const all = candidates(issue);
      const fitting = all.filter((by) => isExplainedBy(issue, by));
      const told = JSON.stringify(issue);
      if (fitting.length === 0) {
        const made = all.map((by) => `${by.scope} v${by.version}: ${byMatrix(issue, by)?.priorityId ?? "none"}`).join(", ");
        return `no version makes its priority (${made}): ${told}`;
      }
      if (issue.field === null) return null;
      const before = pinned.get(issue.id);
      const still = before ? fitting.filter((by) => before.includes(by)) : fitting;
      if (still.length === 0) return `it goes by another version than it began with: ${told}`;
      pinned.set(issue.id, still);
      return null;
    },
  };
}

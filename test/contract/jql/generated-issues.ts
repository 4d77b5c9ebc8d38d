import { seededChance } from "../../../sandbox/forge/chance/seeded-chance";
import { accounts, anIssue, type Change, DAY, HOUR, linkTypes, MINUTE, named, NOW, statuses, type TestIssue } from "./jql-issues";
import { components, versions } from "./jql-parts";

const WORDS = "checkout payments payment refund slow gateway pay banner timeout declined card bank error page link".split(" ");
const LEVELS = ["High", "Medium", "low", null];
const LABELS = ["outage", "Outage", "checkout", "banner", "night"];
const FIRST_ID = 101;

/** Issues of two projects by chance, their histories leading to what they are now; the same ones for the same seed. */
export function generatedIssues(count: number, seed: number): TestIssue[] {
  const chance = seededChance(seed);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const oneOf = <Item>(items: readonly Item[]): Item => items[upTo(items.length)]!;
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => chance() < 0.3);
  const sentence = (): string => Array.from({ length: 2 + upTo(4) }, () => oneOf(WORDS)).join(" ");
  const people = accounts.map(({ id }) => id);
  const ids = <Id>(of: readonly { readonly id: Id }[]): Id[] => of.map(({ id }) => id);
  const held = { status: ids(statuses), priority: [...ids(named.priorities), null], assignee: [...people, null] };

  function history(created: number): { changes: Change[]; present: Record<keyof typeof held, string | null> } {
    const present = { status: "1", priority: oneOf(held.priority), assignee: oneOf(held.assignee) } as Record<
      keyof typeof held,
      string | null
    >;
    const changes: Change[] = [];
    for (let at = created; at < NOW && changes.length < 6;) {
      at += MINUTE + upTo((NOW - created) / 2);
      const field = oneOf(["status", "status", "priority", "assignee"] as const);
      const to = oneOf<string | null>(held[field]);
      if (at >= NOW || to === present[field]) continue;
      changes.push({ field, from: present[field], to, by: oneOf(people), at });
      present[field] = to;
    }
    return { changes, present };
  }

  return Array.from({ length: count }, (_, index) => {
    const id = FIRST_ID + index;
    const created = NOW - HOUR - upTo(30 * DAY);
    const { changes, present } = history(created);
    const isDone = present.status === "5" || present.status === "6";
    const version = 1 + upTo(4);
    return anIssue({
      id,
      key: `${oneOf(["PAY", "WEB"])}-${id}`,
      type: oneOf(ids(named.types)),
      summary: sentence(),
      description: chance() < 0.5 ? sentence() : null,
      status: present.status!,
      priority: present.priority,
      assignee: present.assignee,
      reporter: oneOf([...people, null]),
      creator: oneOf(people),
      resolution: isDone ? oneOf(ids(named.resolutions)) : null,
      created,
      updated: changes.at(-1)?.at ?? created,
      resolved: isDone ? (changes.at(-1)?.at ?? created) : null,
      due: chance() < 0.4 ? new Date(NOW + (upTo(20) - 10) * DAY).toISOString().slice(0, 10) : null,
      labels: some(LABELS),
      parent: chance() < 0.2 ? oneOf([4, 7]) : null,
      comments: chance() < 0.4 ? [sentence(), sentence()] : [],
      watchers: some(people),
      impact: oneOf(LEVELS),
      cost: chance() < 0.5 ? upTo(40) / 2 : null,
      made: chance() < 0.5 ? { priority: oneOf(named.priorities).name, version } : null,
      property:
        chance() < 0.5
          ? {
              severity: 1 + upTo(5),
              owner: { team: oneOf(["Red", "Blue"]) },
              nextDue: new Date(NOW + upTo(6 * DAY) - 3 * DAY).toISOString(),
              words: sentence(),
            }
          : null,
      components: ids(components).filter(() => chance() < 0.2),
      fixVersions: ids(versions).filter(() => chance() < 0.2),
      affects: ids(versions).filter(() => chance() < 0.2),
      changes,
    });
  });
}

/** Links between issues by chance: type, the issue it leads from, the issue it leads to. */
export function generatedLinks(issues: readonly TestIssue[], count: number, seed: number): [string, number, number][] {
  const chance = seededChance(seed);
  const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)]!;
  return Array.from({ length: count }, () => [anyOf(linkTypes).id, anyOf(issues).id, anyOf(issues).id] as [string, number, number]).filter(
    ([, from, to]) => from !== to,
  );
}

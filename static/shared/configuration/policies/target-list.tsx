import type { AccountId } from "../../../../src/core/actor";
import type { Target } from "../../../../src/core/escalation/policy";
import { Button } from "../../button";
import { PersonPicker } from "../../person-picker";
import type { FoundPerson } from "../../search-people";
import { SelectField } from "../../select-field";
import { withGone } from "../with-gone";
import type { PagingChoices } from "./paging-choices";
import styles from "./policies.module.css";

export type People = {
  readonly search: (query: string) => Promise<readonly FoundPerson[]>;
  /** Somebody is shown who was not before. */
  readonly onPerson: (accountId: AccountId) => void;
};

type Props = {
  readonly targets: readonly Target[];
  readonly choices: PagingChoices;
  readonly people: People;
  readonly isReadOnly: boolean;
  readonly onChange: (targets: readonly Target[]) => void;
};

const ROLES = [
  { value: "assignee", name: "The assignee" },
  { value: "reporter", name: "The reporter" },
  { value: "project-lead", name: "The project’s lead" },
  { value: "service-owner", name: "The service’s owner" },
] as const;
const NOBODY_YET = "" as AccountId;

/** Who shall come, in order, each one to change or take away. */
export function TargetList({ targets, choices, people, isReadOnly, onChange }: Props) {
  const change = (place: number, target: Target) => onChange(targets.map((one, nth) => (nth === place ? target : one)));
  return (
    <fieldset className={styles["group"]} disabled={isReadOnly}>
      <legend className={styles["legend"]}>Who shall come</legend>
      <ul className={styles["targets"]}>
        {targets.map((target, place) => (
          <li key={place} className={styles["target"]}>
            <TargetFields {...{ target, choices, people, isReadOnly }} onChange={(changed) => change(place, changed)} />
            {!isReadOnly && (
              <Button
                appearance="subtle"
                aria-label={`Remove target ${place + 1}`}
                onClick={() => onChange(targets.filter((_, nth) => nth !== place))}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <SelectField
          label="Add somebody"
          value=""
          options={[{ value: "", name: "Choose who" }, ...addable(choices)]}
          onChange={(kind) => {
            const target = newTarget(kind, choices);
            if (target) onChange([...targets, target]);
          }}
          testId="add-target"
        />
      )}
    </fieldset>
  );
}

type FieldsProps = Omit<Props, "targets" | "onChange"> & { readonly target: Target; readonly onChange: (target: Target) => void };

function TargetFields({ target, choices, people, isReadOnly, onChange }: FieldsProps) {
  switch (target.kind) {
    case "person":
      return (
        <PersonPicker
          label="Person"
          accountId={target.accountId === NOBODY_YET ? null : target.accountId}
          isReadOnly={isReadOnly}
          search={people.search}
          onChoose={(accountId) => {
            if (accountId !== null) people.onPerson(accountId);
            onChange({ kind: "person", accountId: accountId ?? NOBODY_YET });
          }}
        />
      );
    case "group":
      return (
        <SelectField
          label="Members of"
          value={target.groupId}
          options={asOptions(withGone(choices.groups, [target.groupId], "Group"))}
          onChange={(groupId) => onChange({ kind: "group", groupId })}
        />
      );
    case "on-call":
      return (
        <>
          <SelectField
            label="On call"
            value={target.who}
            options={[
              { value: "now", name: "Now" },
              { value: "next", name: "Next" },
            ]}
            onChange={(who) => onChange({ ...target, who })}
          />
          <SelectField
            label="By the schedule"
            value={target.scheduleId}
            options={asOptions(withGone(choices.schedules, [target.scheduleId], "Schedule"))}
            onChange={(scheduleId) => onChange({ ...target, scheduleId })}
          />
        </>
      );
    case "assignee":
    case "reporter":
    case "project-lead":
    case "service-owner":
      return <span>{ROLES.find(({ value }) => value === target.kind)?.name}</span>;
  }
}

function addable({ schedules, groups }: PagingChoices): readonly { value: string; name: string }[] {
  return [
    ...(schedules.length > 0 ? [{ value: "on-call", name: "Whoever is on call" }] : []),
    { value: "person", name: "A person" },
    ...(groups.length > 0 ? [{ value: "group", name: "The members of a group" }] : []),
    ...ROLES,
  ];
}

function newTarget(kind: string, { schedules, groups }: PagingChoices): Target | null {
  const role = ROLES.find(({ value }) => value === kind);
  if (role) return { kind: role.value };
  if (kind === "person") return { kind, accountId: NOBODY_YET };
  if (kind === "group" && groups[0]) return { kind, groupId: groups[0].id };
  return kind === "on-call" && schedules[0] ? { kind, scheduleId: schedules[0].id, who: "now" } : null;
}

function asOptions(known: readonly { readonly id: string; readonly name: string }[]): readonly { value: string; name: string }[] {
  return known.map(({ id, name }) => ({ value: id, name }));
}

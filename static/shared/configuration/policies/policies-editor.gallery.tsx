import type { ComponentProps } from "react";
import type { AccountId } from "../../../../src/core/actor";
import { NO_POLICIES, type Policies } from "../../../../src/core/escalation/policy";
import { readyMadePolicies } from "../../../../src/core/escalation/ready-made-policies";
import { ALL_CHOICES, SCHEDULE } from "../../../gallery/some-policies";
import { PoliciesEditor } from "./policies-editor";

const nothing = () => undefined;
const OFFERED = readyMadePolicies(
  ALL_CHOICES.priorities.map((one) => ({ ...one, iconUrl: null })),
  [SCHEDULE],
  "Europe/Berlin",
);
const [gentle, standard] = OFFERED;
const EVERYTHING: Policies = {
  policies: [
    {
      ...(standard ?? OFFERED[0]!),
      steps: [
        {
          id: "long",
          name: "Unternehmensinformationssysteme der Niederlassung",
          after: 5,
          condition: { kind: "reassigned", moreThan: 2 },
          targets: [
            { kind: "person", accountId: "ada" as AccountId },
            { kind: "person", accountId: "" as AccountId },
            { kind: "group", groupId: "gone" },
            { kind: "on-call", scheduleId: "payments", who: "next" },
            { kind: "reporter" },
          ],
          actions: [{ kind: "mail" }, { kind: "transition", statusId: "1" }, { kind: "set-field", fieldId: "customfield_1", value: "Yes" }],
        },
        { id: "second", name: "", after: 10, condition: { kind: "reopened" }, targets: [], actions: [{ kind: "flag-major" }] },
      ],
    },
  ],
  rules: [{ priorityIds: ["1"], serviceIds: ["checkout", "gone"], workTypeIds: [], policyId: "standard" }],
  defaultPolicyId: null,
};

function editor(over: Partial<ComponentProps<typeof PoliciesEditor>> = {}) {
  const people = { search: () => Promise.resolve([]), onPerson: nothing };
  return () => (
    <PoliciesEditor
      document={EVERYTHING}
      choices={ALL_CHOICES}
      people={people}
      offered={OFFERED}
      isReadOnly={false}
      onChange={nothing}
      {...over}
    />
  );
}

export const Editing = editor();
export const Empty = editor({ document: NO_POLICIES });
export const QuietHours = editor({ document: { policies: gentle ? [gentle] : [], rules: [], defaultPolicyId: "gentle" } });
export const Several = editor({ document: { policies: OFFERED, rules: [], defaultPolicyId: "standard" } });
export const ReadOnly = editor({ isReadOnly: true });

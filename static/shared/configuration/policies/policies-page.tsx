import { useEffect, useMemo, useState } from "react";
import type { ConfigurationView } from "../../../../src/contract/ui/configuration";
import { person } from "../../../../src/core/actor";
import type { Policies } from "../../../../src/core/escalation/policy";
import { readyMadePolicies } from "../../../../src/core/escalation/ready-made-policies";
import { peopleIn } from "../../../../src/core/on-call/people-in";
import type { Named } from "../../../../src/core/set-up/found";
import { searchPeople } from "../../search-people";
import { useViewer } from "../../viewer";
import { DocumentPage } from "../document-page";
import type { JiraChoices } from "../jira-choices";
import type { Draft } from "../use-draft";
import type { HeldConfiguration } from "../use-configuration";
import { incidentTypesOf, type PagingChoices } from "./paging-choices";
import { PoliciesEditor } from "./policies-editor";
import styles from "./policies.module.css";
import { PolicyPreview } from "./policy-preview";
import { readPagingChoices } from "./read-paging-choices";

type Props = { readonly configuration: ConfigurationView; readonly held: HeldConfiguration; readonly choices: JiraChoices };

/** The scope's escalation policies, and beside them whom they would call. */
export function PoliciesPage({ configuration, held, choices }: Props) {
  return (
    <DocumentPage
      kind="policies"
      configuration={configuration}
      held={held}
      editor={(draft) => <Edited {...{ draft, configuration, held, choices }} />}
    />
  );
}

const NONE: { readonly groups: readonly Named[]; readonly fields: readonly Named[] } = { groups: [], fields: [] };

function Edited({ draft, configuration, held: { onSeen }, choices }: Props & { readonly draft: Draft<"policies"> }) {
  const { document, isEditable, isBusy, change } = draft;
  const { timeZone } = useViewer();
  const { services, schedules, goals, calendars, workTypes } = configuration.documents;
  const [more, setMore] = useState(NONE);
  useEffect(() => void readPagingChoices().then(setMore), []);
  const priorities = useMemo(() => configuration.priorities.filter(({ isInScheme }) => isInScheme), [configuration.priorities]);
  const all: PagingChoices = {
    ...more,
    priorities,
    services: services.document,
    schedules: schedules.document,
    workTypes: incidentTypesOf(choices.workTypes, workTypes.document.incident),
    statuses: choices.statuses,
  };
  const shown = [...accountsIn(document), ...schedules.document.flatMap(peopleIn)].join(" ");
  useEffect(() => onSeen(shown.split(" ").filter(Boolean).map(person)), [shown, onSeen]);

  return (
    <div className={styles["beside"]}>
      <PoliciesEditor
        document={document}
        choices={all}
        people={{ search: searchPeople, onPerson: (accountId) => onSeen([person(accountId)]) }}
        offered={readyMadePolicies(priorities, schedules.document, timeZone)}
        isReadOnly={!isEditable || isBusy}
        onChange={change}
      />
      <PolicyPreview
        rules={{
          policies: document,
          services: services.document,
          schedules: schedules.document,
          goals: goals.document,
          calendars: calendars.document,
        }}
        choices={all}
      />
    </div>
  );
}

function accountsIn({ policies }: Policies): readonly string[] {
  const targets = policies.flatMap(({ steps }) => steps.flatMap((step) => step.targets));
  return targets.flatMap((target) => (target.kind === "person" && target.accountId !== "" ? [target.accountId] : []));
}

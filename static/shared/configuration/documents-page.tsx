import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import { person } from "../../../src/core/actor";
import type { DocumentKind } from "../../../src/core/configuration/documents";
import { DOCUMENT_KINDS } from "../../../src/core/configuration/documents";
import { searchPeople } from "../search-people";
import { Tabs } from "../tabs";
import { Bone } from "../bone";
import { AwaitConfiguration } from "./await-configuration";
import { DocumentPage } from "./document-page";
import { DOCUMENT_NAMES } from "./document-names";
import { NO_CHOICES, readJiraChoices, type JiraChoices } from "./jira-choices";
import { ListEditor } from "./list-editor";
import { RulesEditor } from "./rules-editor";
import { ServicesEditor } from "./services-editor";
import { StagesEditor } from "./stages-editor";
import { TemplatesEditor } from "./templates-editor";
import { useComponents, type Components } from "./use-components";
import type { HeldConfiguration } from "./use-configuration";
import { WorkTypesEditor } from "./work-types-editor";
import { WorkTypesOfTheSite } from "./work-types-of-the-site";

/** What reckons with time zones comes when somebody looks at it. */
const PoliciesPage = lazy(() => import("./policies/policies-page").then((module) => ({ default: module.PoliciesPage })));
const SchedulesPage = lazy(() => import("./schedules/schedules-page").then((module) => ({ default: module.SchedulesPage })));
const CalendarsEditor = lazy(() => import("./goals/calendars-editor").then((module) => ({ default: module.CalendarsEditor })));
const GoalsEditor = lazy(() => import("./goals/goals-editor").then((module) => ({ default: module.GoalsEditor })));

/** Those edited here: the matrix has a place of its own. */
type Kind = Exclude<DocumentKind, "matrix">;
const KINDS = DOCUMENT_KINDS.filter((kind): kind is Kind => kind !== "matrix");

type Props = { readonly held: HeldConfiguration; readonly projectId: string | null };

/** The scope's other documents, one at a time; one that was looked at stays as it was left. */
export function DocumentsPage({ held, projectId }: Props) {
  const [kind, setKind] = useState<string>("services");
  const [visited, setVisited] = useState<readonly string[]>(["services"]);
  const [choices, setChoices] = useState<JiraChoices>(NO_CHOICES);
  const components = useComponents(held.value?.documents.services.document.flatMap(({ componentIds }) => componentIds) ?? []);
  useEffect(() => void readJiraChoices(projectId).then(setChoices), [projectId]);

  return (
    <Tabs
      label="Documents"
      isInner
      tabs={KINDS.map((id) => ({ id, name: DOCUMENT_NAMES[id] }))}
      selected={kind}
      onSelect={(id) => {
        setKind(id);
        setVisited((before) => (before.includes(id) ? before : [...before, id]));
      }}
    >
      <AwaitConfiguration held={held}>
        {(configuration) =>
          KINDS.filter((one) => visited.includes(one)).map((one) => (
            <div key={one} hidden={one !== kind}>
              <Suspense fallback={<Bone size="line" />}>{pageOf(one, { configuration, held, choices, components })}</Suspense>
            </div>
          ))
        }
      </AwaitConfiguration>
    </Tabs>
  );
}

type Drawing = {
  readonly configuration: ConfigurationView;
  readonly held: HeldConfiguration;
  readonly choices: JiraChoices;
  readonly components: Components;
};

function pageOf(kind: Kind, { configuration, held, choices, components }: Drawing): ReactNode {
  const shared = { configuration, held };
  switch (kind) {
    case "services":
      return (
        <DocumentPage
          kind="services"
          {...shared}
          editor={({ document, isEditable, isBusy, change }) => (
            <ServicesEditor
              services={document}
              projects={choices.projects}
              components={components}
              isReadOnly={!isEditable || isBusy}
              searchPeople={searchPeople}
              onPerson={(accountId) => held.onSeen([person(accountId)])}
              onChange={change}
            />
          )}
        />
      );
    case "categories":
      return (
        <DocumentPage
          kind="categories"
          {...shared}
          editor={({ document, isEditable, isBusy, change }) => (
            <ListEditor
              noun="category"
              members={document}
              isReadOnly={!isEditable || isBusy}
              onNew={(id) => ({ id, name: "" })}
              onChange={change}
            />
          )}
        />
      );
    case "stages":
      return (
        <DocumentPage
          kind="stages"
          {...shared}
          editor={({ document, isEditable, isBusy, change }) => (
            <StagesEditor stages={document} statuses={choices.statuses} isReadOnly={!isEditable || isBusy} onChange={change} />
          )}
        />
      );
    case "workTypes":
      return configuration.scope === "project" ? (
        <WorkTypesOfTheSite workTypes={configuration.documents.workTypes.document} known={choices.workTypes} />
      ) : (
        <DocumentPage
          kind="workTypes"
          {...shared}
          editor={({ document, isEditable, isBusy, change }) => (
            <WorkTypesEditor workTypes={document} known={choices.workTypes} isReadOnly={!isEditable || isBusy} onChange={change} />
          )}
        />
      );
    case "rules":
      return (
        <DocumentPage
          kind="rules"
          {...shared}
          editor={({ document, isEditable, isBusy, change }) => (
            <RulesEditor rules={document} isReadOnly={!isEditable || isBusy} onChange={change} />
          )}
        />
      );
    case "templates":
      return (
        <DocumentPage
          kind="templates"
          {...shared}
          editor={({ document, isEditable, isBusy, change }) => (
            <TemplatesEditor
              templates={document}
              matrix={configuration.documents.matrix.document}
              isReadOnly={!isEditable || isBusy}
              onChange={change}
            />
          )}
        />
      );
    case "policies":
      return <PoliciesPage {...shared} choices={choices} />;
    case "schedules":
      return <SchedulesPage {...shared} />;
    case "calendars":
      return (
        <DocumentPage
          kind="calendars"
          {...shared}
          editor={({ document, isEditable, isBusy, change }) => (
            <CalendarsEditor calendars={document} isReadOnly={!isEditable || isBusy} onChange={change} />
          )}
        />
      );
    case "goals":
      return (
        <DocumentPage
          kind="goals"
          {...shared}
          editor={({ document, isEditable, isBusy, change }) => (
            <GoalsEditor
              goals={document}
              calendars={configuration.documents.calendars.document}
              priorities={configuration.priorities}
              choices={{
                priorities: configuration.priorities,
                services: configuration.documents.services.document,
                workTypes: choices.workTypes,
              }}
              statuses={choices.statuses}
              isReadOnly={!isEditable || isBusy}
              onChange={change}
            />
          )}
        />
      );
  }
}

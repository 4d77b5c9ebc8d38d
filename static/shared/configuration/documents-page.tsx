import { useEffect, useState, type ReactNode } from "react";
import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import type { DocumentKind } from "../../../src/core/configuration/documents";
import { person } from "../../../src/core/actor";
import { SelectField } from "../select-field";
import { AwaitConfiguration } from "./await-configuration";
import { DocumentPage } from "./document-page";
import { DOCUMENT_NAMES } from "./document-names";
import { NO_CHOICES, readJiraChoices, type JiraChoices } from "./jira-choices";
import { ListEditor } from "./list-editor";
import { RulesEditor } from "./rules-editor";
import { ServicesEditor } from "./services-editor";
import { StagesEditor } from "./stages-editor";
import { TemplatesEditor } from "./templates-editor";
import type { HeldConfiguration } from "./use-configuration";

/** Those edited here: the matrix has a place of its own, and the work types are chosen in the set-up. */
const KINDS = ["services", "categories", "stages", "rules", "templates"] as const;
type Kind = (typeof KINDS)[number];

type Props = { readonly held: HeldConfiguration; readonly projectId: string | null; readonly viewerId: string | null };

/** The scope's other documents, one at a time; one that was looked at stays as it was left. */
export function DocumentsPage({ held, projectId, viewerId }: Props) {
  const [kind, setKind] = useState<Kind>("services");
  const [visited, setVisited] = useState<readonly DocumentKind[]>(["services"]);
  const [choices, setChoices] = useState<JiraChoices>(NO_CHOICES);
  const { onSeen } = held;
  useEffect(() => onSeen([viewerId === null ? null : person(viewerId)]), [viewerId, onSeen]);
  useEffect(() => void readJiraChoices(projectId).then(setChoices), [projectId]);

  return (
    <>
      <SelectField
        label="Document"
        value={kind}
        options={KINDS.map((one) => ({ value: one, name: DOCUMENT_NAMES[one] }))}
        onChange={(chosen) => {
          setKind(chosen);
          setVisited((before) => (before.includes(chosen) ? before : [...before, chosen]));
        }}
        testId="choose-document"
      />
      <AwaitConfiguration held={held}>
        {(configuration) =>
          KINDS.filter((one) => visited.includes(one)).map((one) => (
            <div key={one} hidden={one !== kind}>
              {pageOf(one, { configuration, held, choices, viewerId })}
            </div>
          ))
        }
      </AwaitConfiguration>
    </>
  );
}

type Drawing = {
  readonly configuration: ConfigurationView;
  readonly held: HeldConfiguration;
  readonly choices: JiraChoices;
  readonly viewerId: string | null;
};

function pageOf(kind: Kind, { configuration, held, choices, viewerId }: Drawing): ReactNode {
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
              components={choices.components}
              viewerId={viewerId}
              isReadOnly={!isEditable || isBusy}
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
  }
}

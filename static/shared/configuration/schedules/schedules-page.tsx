import { useEffect } from "react";
import type { ConfigurationView } from "../../../../src/contract/ui/configuration";
import { person } from "../../../../src/core/actor";
import { peopleIn } from "../../../../src/core/on-call/people-in";
import { searchPeople } from "../../search-people";
import { DocumentPage } from "../document-page";
import type { Draft } from "../use-draft";
import type { HeldConfiguration } from "../use-configuration";
import { SchedulesEditor } from "./schedules-editor";
import { useAccess } from "./use-access";

type Props = { readonly configuration: ConfigurationView; readonly held: HeldConfiguration };

/** The scope's schedules, with the names of those in them and whether they can still be paged. */
export function SchedulesPage({ configuration, held }: Props) {
  return (
    <DocumentPage kind="schedules" configuration={configuration} held={held} editor={(draft) => <Edited draft={draft} held={held} />} />
  );
}

function Edited({ draft, held: { onSeen } }: { readonly draft: Draft<"schedules">; readonly held: HeldConfiguration }) {
  const { document, isEditable, isBusy, isChanged, change, save } = draft;
  const everybody = [...new Set(document.flatMap((schedule) => [...peopleIn(schedule), ...schedule.owners]))];
  const access = useAccess(everybody);
  const all = everybody.join(" ");
  useEffect(() => onSeen(all.split(" ").filter(Boolean).map(person)), [all, onSeen]);
  return (
    <SchedulesEditor
      schedules={document}
      access={access}
      people={{ search: searchPeople, onPerson: (accountId) => onSeen([person(accountId)]) }}
      isReadOnly={!isEditable || isBusy}
      isBusy={isBusy}
      isChanged={isChanged}
      onChange={change}
      onSave={(schedules, reason) => save(reason, schedules)}
    />
  );
}

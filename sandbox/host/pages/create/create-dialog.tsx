import Button from "@atlaskit/button/new";
import SectionMessage from "@atlaskit/section-message";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { JiraError } from "../data/ask-jira";
import type { Named, Project } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { Dialog } from "../elements/dialog";
import { LoadingPage } from "../elements/loading-page";
import { useFlags } from "../flags/flags";
import { goTo, usePlace } from "../routing/use-place";
import { createIssue, readCreatableProjects, readCreateFields, readIssueTypes } from "./create-form";
import { CreateField } from "./create-field";
import { FormRow } from "./form-row";
import styles from "./create.module.css";

/** Creates an issue: the project, the type, and what their create screen asks for. */
export function CreateDialog({ onClose }: { readonly onClose: () => void }) {
  const { loaded } = useLoaded("creatable-projects", readCreatableProjects);
  return (
    <Dialog title="Create" onClose={onClose} testId="create-dialog">
      {loaded.state === "loading" && <LoadingPage />}
      {loaded.state === "failed" && <p className={styles["body"]}>{loaded.error.message}</p>}
      {loaded.state === "ready" && loaded.value.length === 0 && (
        <p className={styles["body"]}>You may not create issues in any project. Switch to another person at the top right.</p>
      )}
      {loaded.state === "ready" && loaded.value.length > 0 && <ProjectAndType projects={loaded.value} onClose={onClose} />}
    </Dialog>
  );
}

/** Starts with the project one is in, and its first type. */
function ProjectAndType({ projects, onClose }: { readonly projects: readonly Project[]; readonly onClose: () => void }) {
  const place = usePlace();
  const here = projects.find((project) => place.pathname.split(/[/-]/).includes(project.key));
  const [projectKey, setProjectKey] = useState((here ?? projects[0])?.key ?? "");
  const [chosenType, setChosenType] = useState<string | null>(null);
  const { loaded } = useLoaded(projectKey, () => readIssueTypes(projectKey));
  const types = loaded.state === "ready" ? loaded.value : [];
  const project = projects.find((candidate) => candidate.key === projectKey);
  const issueType = types.find((type) => type.id === chosenType) ?? types[0];

  return (
    <>
      <div className={styles["first"]}>
        <FormRow label="Project" fieldId="project" isRequired>
          {(props) => (
            <select {...props} value={projectKey} onChange={(event) => setProjectKey(event.target.value)}>
              {projects.map((each) => (
                <option key={each.key} value={each.key}>
                  {each.name} ({each.key})
                </option>
              ))}
            </select>
          )}
        </FormRow>
        <FormRow label="Work type" fieldId="issuetype" isRequired>
          {(props) => (
            <select {...props} value={issueType?.id ?? ""} onChange={(event) => setChosenType(event.target.value)}>
              {types.map((type) => (
                <option key={type.id} value={type.id}>
                  {type.name}
                </option>
              ))}
            </select>
          )}
        </FormRow>
      </div>
      {project && issueType ? (
        <CreateScreen key={`${projectKey} ${issueType.id}`} project={project} issueType={issueType} onClose={onClose} />
      ) : (
        <LoadingPage />
      )}
    </>
  );
}

type ScreenProps = { readonly project: Project; readonly issueType: Named; readonly onClose: () => void };

function CreateScreen({ project, issueType, onClose }: ScreenProps) {
  const { loaded } = useLoaded(`${project.key} ${issueType.id}`, () => readCreateFields(project.key, issueType.id));
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [refused, setRefused] = useState<JiraError | null>(null);
  const [isCreating, setCreating] = useState(false);
  const flags = useFlags();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus(), [refused]);
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <p className={styles["body"]}>{loaded.error.message}</p>;
  const fields = loaded.value;
  const known = new Set(fields.map((field) => field.fieldId));

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    setCreating(true);
    setRefused(null);
    try {
      const key = await createIssue({ project, issueType, values }, fields);
      flags.show({
        id: `created-${key}`,
        type: "success",
        title: `You created ${key}`,
        description: String(values["summary"] ?? ""),
        isAutoDismiss: true,
        actions: [{ text: "View", onClick: () => goTo(`/browse/${key}`) }],
      });
      onClose();
      goTo(`/browse/${key}`);
    } catch (error) {
      setCreating(false);
      setRefused(error instanceof JiraError ? error : new JiraError(0, [String(error)], {}));
    }
  }

  const general = refused && [
    ...refused.messages,
    ...Object.entries(refused.fieldErrors).flatMap(([id, words]) => (known.has(id) ? [] : [words])),
  ];
  return (
    <form ref={form} className={styles["form"]} onSubmit={(event) => void create(event)} noValidate>
      <div className={styles["body"]}>
        {general && general.length > 0 && (
          <SectionMessage appearance="error" title="Jira did not create the issue">
            {general.map((message) => (
              <p key={message}>{message}</p>
            ))}
          </SectionMessage>
        )}
        {fields.map((field) => (
          <CreateField
            key={field.fieldId}
            field={field}
            project={project}
            value={values[field.fieldId]}
            error={refused?.fieldErrors[field.fieldId]}
            onChange={(value) => setValues((before) => ({ ...before, [field.fieldId]: value }))}
          />
        ))}
      </div>
      <div className={styles["actions"]}>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" appearance="primary" isLoading={isCreating} testId="create-submit">
          Create
        </Button>
      </div>
    </form>
  );
}

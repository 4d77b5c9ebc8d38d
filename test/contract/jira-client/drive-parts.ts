import type { DrivenJira } from "./a-client";

/** Makes, changes and takes away components and versions of PAY. Gives the name of the version that is left. */
export async function driveParts(jira: DrivenJira): Promise<string> {
  const { projectComponents, projectVersions, issues } = jira.as("radia");
  const [one, other] = await Promise.all(
    ["Cards", "Payouts"].map((name) => projectComponents.createComponent({ project: "PAY", name, assigneeType: "UNASSIGNED" })),
  );
  await projectComponents.updateComponent({ id: one!.id!, body: { description: "Everything with a card." } });
  await projectComponents.getComponent({ id: one!.id! });
  await projectComponents.getProjectComponents({ projectIdOrKey: "PAY" });
  await projectComponents.getProjectComponentsPaginated({ projectIdOrKey: "PAY" });
  const versions = [];
  for (const name of ["1.0", "1.1", "1.2", "2.0"]) versions.push(await projectVersions.createVersion({ projectId: 10000, name }));
  const [first, second, third, last] = versions.map(({ id }) => id!) as [string, string, string, string];
  await issues.createIssue({
    fields: {
      project: { key: "PAY" },
      issuetype: { name: "Task" },
      summary: "Release",
      components: [{ id: one!.id! }],
      fixVersions: [{ id: first }, { id: second }],
    } as never,
  });
  await projectComponents.getComponentRelatedIssues({ id: one!.id! });
  await projectComponents.deleteComponent({ id: one!.id!, moveIssuesTo: other!.id! });
  await projectVersions.updateVersion({ id: last, body: { released: true, releaseDate: "2026-02-01" } });
  await projectVersions.getVersion({ id: last });
  await projectVersions.getProjectVersions({ projectIdOrKey: "PAY" });
  await projectVersions.getProjectVersionsPaginated({ projectIdOrKey: "PAY" });
  await projectVersions.getVersionRelatedIssues({ id: first });
  await projectVersions.getVersionUnresolvedIssues({ id: first });
  await projectVersions.mergeVersions({ id: first, moveIssuesTo: last });
  await projectVersions.deleteAndReplaceVersion({ id: second, moveFixIssuesTo: Number(last) });
  await projectVersions.deleteAndReplaceVersion({ id: third });
  const left = await projectVersions.getProjectVersions({ projectIdOrKey: "PAY" });
  return left.map(({ name }) => name).join();
}

/** Gives an issue a value of a list of options, and takes one of them away. Gives the options that it shows then. */
export async function driveValues(jira: DrivenJira): Promise<unknown> {
  const { issueFields, issueCustomFieldContexts, issueCustomFieldOptions, screenTabFields, issues } = jira.as("radia");
  const type = "com.atlassian.jira.plugin.system.customfieldtypes:multiselect";
  const { id: fieldId } = (await issueFields.createCustomField({ name: "Reach", type })) as { id: string };
  const contexts = await issueCustomFieldContexts.getContextsForField({ fieldId });
  const contextId = contexts.values![0]!.id!;
  const { options } = await issueCustomFieldOptions.createCustomFieldOption({
    fieldId,
    contextId: Number(contextId),
    options: [{ value: "All" }, { value: "Some" }],
  });
  const optionIds = options!.map(({ id }) => id!);
  await issueCustomFieldOptions.getCustomFieldOption({ id: optionIds[0]! });
  for (const screenId of [4, 5]) await screenTabFields.addScreenTabField({ screenId, tabId: screenId, fieldId });
  const made = await issues.createIssue({
    fields: {
      project: { key: "WEB" },
      issuetype: { name: "Task" },
      summary: "Checkout answers 502",
      [fieldId]: optionIds.map((id) => ({ id })),
    } as never,
  });
  await issues.editIssue({ issueIdOrKey: made.key!, update: { [fieldId]: [{ remove: { value: "Some" } }] } as never });
  await issues.getEditIssueMeta({ issueIdOrKey: made.key! });
  const read = await issues.getIssue({ issueIdOrKey: made.key!, fields: [fieldId] });
  return (read.fields as Record<string, { value: string }[]>)[fieldId]!.map(({ value }) => value);
}

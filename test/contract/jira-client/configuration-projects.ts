import type { DrivenJira } from "./a-client";

/** A project, its roles, its parts and a group of people, from their making on. Gives who was put into the role and into the group. */
export async function driveProjects(jira: DrivenJira): Promise<{ inRole: readonly unknown[]; inGroup: readonly unknown[]; tim: string }> {
  const { projects, projectRoles, projectRoleActors, projectComponents, projectVersions, projectCategories, groups, projectProperties } =
    jira.as("radia");
  const tim = jira.desk.sandbox.jira.accountByEmail("tim@example.com")!.accountId;

  const category = await projectCategories.createProjectCategory({ name: "Money" });
  await projectCategories.getAllProjectCategories();
  const made = await projects.createProject({ key: "NEW", name: "New", leadAccountId: tim, projectTypeKey: "software" });
  await projects.updateProject({ projectIdOrKey: "NEW", name: "Newer", categoryId: Number(category.id) });
  await projects.archiveProject({ projectIdOrKey: "NEW" });
  await projects.searchProjects();
  await projects.getAllStatuses({ projectIdOrKey: "PAY" });
  await projectRoles.getProjectRoles({ projectIdOrKey: "PAY" });
  await projectRoles.getAllProjectRoles();
  await projectRoles.getProjectRoleById({ id: 10012 });
  await projectRoleActors.addActorUsers({ projectIdOrKey: "NEW", id: 10011, user: [tim] });
  const role = await projectRoles.getProjectRole({ projectIdOrKey: "NEW", id: 10011 });
  await projectRoleActors.deleteActor({ projectIdOrKey: "NEW", id: 10011, user: tim });
  const component = await projectComponents.createComponent({ project: "NEW", name: "Cards" });
  await projectComponents.getComponent({ id: component.id! });
  await projectComponents.getProjectComponents({ projectIdOrKey: "NEW" });
  await projectComponents.deleteComponent({ id: component.id! });
  const version = await projectVersions.createVersion({ projectId: Number(made.id), name: "1.0" });
  await projectVersions.getVersion({ id: version.id! });
  await projectVersions.getProjectVersions({ projectIdOrKey: "NEW" });
  await projectProperties.setProjectProperty({ projectIdOrKey: "NEW", propertyKey: "k", body: { a: 1 } });
  await projectProperties.getProjectProperty({ projectIdOrKey: "NEW", propertyKey: "k" });
  await projectProperties.getProjectPropertyKeys({ projectIdOrKey: "NEW" });
  await projectProperties.deleteProjectProperty({ projectIdOrKey: "NEW", propertyKey: "k" });
  const group = await groups.createGroup({ name: "on-call" });
  await groups.addUserToGroup({ groupId: group.groupId!, accountId: tim });
  const members = await groups.getUsersFromGroup({ groupId: group.groupId! });
  await groups.removeUserFromGroup({ groupId: group.groupId!, accountId: tim });
  await groups.findGroups();

  return {
    inRole: role.actors!.map(({ actorUser }) => actorUser?.accountId),
    inGroup: members.values!.map(({ accountId }) => accountId),
    tim,
  };
}

/** A role, a category and projects changed and taken away. Gives the names the role had. */
export async function driveProjectLife(jira: DrivenJira): Promise<readonly unknown[]> {
  const { projects, projectRoles, projectRoleActors, projectCategories, issueTypes } = jira.as("radia");
  const leadAccountId = jira.desk.sandbox.jira.accountByEmail("tim@example.com")!.accountId;

  const role = await projectRoles.createProjectRole({ name: "Desk" });
  const id = role.id!;
  const actors = { categorisedActors: { "atlassian-user-role-actor": [leadAccountId] } };
  await projectRoleActors.setActors({ projectIdOrKey: "PAY", id, body: actors });
  await projectRoles.partialUpdateProjectRole({ id, description: "On duty." });
  const renamed = await projectRoles.fullyUpdateProjectRole({ id, name: "Responder", description: "On duty." });
  await projectRoles.deleteProjectRole({ id });

  const category = Number((await projectCategories.createProjectCategory({ name: "Spare" })).id);
  await projectCategories.updateProjectCategory({ id: category, body: { name: "Sparer" } });
  await projectCategories.getProjectCategoryById({ id: category });
  await projectCategories.removeProjectCategory({ id: category });

  const one = await projects.createProject({ key: "ONE", name: "One", leadAccountId, projectTypeKey: "software" });
  // REST makes no team-managed project.
  const style = "INSERT OR REPLACE INTO jira_project_detail (project_id, style) VALUES (?, 'next-gen')";
  jira.desk.sandbox.database.prepare(style).run(Number(one.id));
  await projects.getHierarchy({ projectId: Number(one.id) });
  await projects.deleteProject({ projectIdOrKey: "ONE" });
  await issueTypes.getAlternativeIssueTypes({ id: "10001" });
  return [role.name, renamed.name];
}

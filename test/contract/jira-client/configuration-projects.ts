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

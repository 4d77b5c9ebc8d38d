import type { DrivenJira } from "./a-client";

const LADDER = { key: "ladder", name: "Ladder", type: "number" };
const APP = { appId: "7c0f3f5e-0b1d-4b57-9a53-1add3e000001", environmentId: "5d1c2e0a-2f5e-4a6c-8d54-1add3e000002" };

/** Makes a field of a type that an app brings and keeps a configuration for its context. Gives what is kept. */
export async function driveFieldConfigurations(jira: DrivenJira): Promise<unknown> {
  const parts = { installationId: "ladder", name: "Ladders", scopes: [], customFields: [], entityProperties: [] };
  jira.desk.sandbox.jira.installApp({ ...APP, ...parts, customFieldTypes: [LADDER] });
  const { issueCustomFieldConfigurationApps: configurations, issueFields } = jira.as("radia");
  const type = `ari:cloud:ecosystem::extension/${APP.appId}/${APP.environmentId}/static/${LADDER.key}`;

  const fieldIdOrKey = (await issueFields.createCustomField({ name: "Rung", type })).id!;
  const { values } = await configurations.getCustomFieldConfiguration({ fieldIdOrKey });
  const configuration = { lowest: 1 };
  await configurations.updateCustomFieldConfiguration({ fieldIdOrKey, configurations: [{ ...values![0]!, configuration }] });
  return (await configurations.getCustomFieldConfiguration({ fieldIdOrKey })).values![0]!.configuration;
}

import type { JqlCatalogue, JqlVersion } from "./catalogue";
import type { FunctionCall } from "./condition";
import { accountsNamed } from "./fields/person-field";
import { expectArguments, type FunctionTable, isSameName, PERSON_FUNCTIONS } from "./functions";
import { jqlErrors } from "./jql-error";

/** Functions that stand for versions, by their name in lower case. Archived ones are among neither. */
export const VERSION_FUNCTIONS: FunctionTable = {
  releasedversions: { isList: true, find: (call, _field, { catalogue }) => idsOf(versionsOf(call, catalogue, 0, true)) },
  unreleasedversions: { isList: true, find: (call, _field, { catalogue }) => idsOf(versionsOf(call, catalogue, 0, false)) },
  latestreleasedversion: { isList: false, find: (call, _field, { catalogue }) => idsOf(versionsOf(call, catalogue, 1, true).slice(-1)) },
  earliestunreleasedversion: {
    isList: false,
    find: (call, _field, { catalogue }) => idsOf(versionsOf(call, catalogue, 1, false).slice(0, 1)),
  },
};

/** Functions that stand for components, by their name in lower case. */
export const COMPONENT_FUNCTIONS: FunctionTable = {
  componentsleadbyuser: {
    isList: true,
    find(call, field, context) {
      expectArguments(call, 0, 1);
      const [name] = call.given;
      const leads =
        name === undefined ? PERSON_FUNCTIONS["currentuser"]!.find(call, field, context) : accountsNamed(name, context.catalogue);
      if (name !== undefined && leads.length === 0) throw jqlErrors.unknownValue(name, field);
      return context.catalogue.components.filter(({ leadId }) => leads.includes(leadId)).map(({ id }) => id);
    },
  },
};

/** The versions of the projects a call names, or of all projects where it may name none. */
function versionsOf(call: FunctionCall, { versions, projects }: JqlCatalogue, least: number, isReleased: boolean): JqlVersion[] {
  expectArguments(call, least, least === 0 ? Infinity : least);
  const projectIds = call.given.map((text) => {
    const project = projects.find(({ id, key, name }) => isSameName(key, text) || isSameName(name, text) || String(id) === text);
    if (!project) throw jqlErrors.unknownProject(call.name, text);
    return project.id;
  });
  return versions.filter(
    (version) =>
      version.isReleased === isReleased && !version.isArchived && (projectIds.length === 0 || projectIds.includes(version.projectId)),
  );
}

function idsOf(versions: readonly JqlVersion[]): number[] {
  return versions.map(({ id }) => id);
}

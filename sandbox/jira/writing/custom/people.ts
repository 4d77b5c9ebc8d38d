import { selfLink } from "../../formatters/links";
import { userJsonOf } from "../../formatters/user-json";
import { findAccount } from "../../store/accounts";
import type { Choice } from "./choice-kinds";
import { memberOf } from "./custom-kind";

/** The people of the site, apps among them. */
export const personChoice: Choice = {
  identify(raw, { site }) {
    const asked = memberOf(raw, ["accountId", "id"]);
    if (!asked) return { refused: "Specify a valid value for accountId" };
    return findAccount(site, asked.value) ? { id: asked.value } : { refused: `User '${asked.value}' was not found in the system.` };
  },
  element: (accountId) => ({ accountId }),
  show(site, id) {
    const account = findAccount(site, id);
    return account && { words: account.display_name, json: userJsonOf(site, id) };
  },
  choices: ({ site, field }) => ({ autoCompleteUrl: selfLink(site, `/user/picker?fieldName=${field.id}&showAvatar=true&query=`) }),
};

/** The groups of the site. */
export const groupChoice: Choice = {
  identify(raw, { site, field }) {
    const asked = memberOf(raw, ["groupId", "name"]);
    if (!asked) return { refused: `Specify a valid 'groupId' or 'name' for ${field.name}` };
    const group = site.rows.one<{ id: string }>("SELECT id FROM jira_group WHERE id = ? OR name = ?", asked.value, asked.value);
    return group ?? { refused: `Could not find group with ${asked.by} '${asked.value}'.` };
  },
  element: (groupId) => ({ groupId }),
  show(site, id) {
    const group = site.rows.one<{ name: string }>("SELECT name FROM jira_group WHERE id = ?", id);
    return group && { words: group.name, json: { name: group.name, groupId: id, self: selfLink(site, `/group?groupId=${id}`) } };
  },
  choices: ({ site }) => ({ autoCompleteUrl: selfLink(site, "/groups/picker?query=") }),
};

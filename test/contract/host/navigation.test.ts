import { addressOf } from "../../../sandbox/forge/bridge/parent/navigation-target";

const ORIGIN = "http://site.test";
const MODULES = [
  { key: "everybody", moduleType: "jira:globalPage" },
  { key: "administration", moduleType: "jira:adminPage" },
  { key: "of-project", moduleType: "jira:projectPage" },
  { key: "of-settings", moduleType: "jira:projectSettingsPage" },
  { key: "panel", moduleType: "jira:issuePanel" },
];

test.each([
  [{ moduleKey: "everybody" }, "/apps/everybody"],
  [{ moduleKey: "administration" }, "/admin/apps/administration"],
  [{ moduleKey: "of-project", projectKey: "PAY" }, "/projects/PAY/apps/of-project"],
  [{ moduleKey: "of-settings", projectKey: "PAY" }, "/projects/PAY/settings/apps/of-settings"],
  [{ moduleKey: "administration", path: "/projects/10002" }, "/admin/apps/administration/projects/10002"],
  [{ moduleKey: "everybody", path: "reports?week=7" }, "/apps/everybody/reports?week=7"],
])("a module is gone to where its own page is, and the path within comes behind it: %j", (location, address) => {
  expect(addressOf({ target: "module", ...location }, ORIGIN, MODULES)).toBe(`${ORIGIN}${address}`);
});

test.each([{ moduleKey: "nobody" }, { moduleKey: "panel" }, { moduleKey: "of-settings" }])(
  "a module without a page, or whose project is not named, cannot be gone to: %j",
  (location) => {
    expect(() => addressOf({ target: "module", ...location }, ORIGIN, MODULES)).toThrow('navigation target "module"');
  },
);

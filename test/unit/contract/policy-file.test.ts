import * as fc from "fast-check";
import { readConfigurationFile, writeConfigurationFile } from "../../../src/contract/documents/configuration-file";
import type { Policies } from "../../../src/core/escalation/policy";
import { aSiteConfiguration } from "../../support/an-incident";
import { randomPolicies } from "../core/escalation/random-policies";

const { site } = aSiteConfiguration();
const file = `format: incident-desk-configuration/1
policies:
  policies:
    - id: day
      name: By day
      steps:
        - id: first
          name: First line
          after: 5
          targets:
            - kind: on-call
              scheduleId: checkout
            - kind: group
              groupId: operations
          actions:
            - kind: mail
            - kind: watch
        - id: second
          name: Second line
          after: 10
          condition:
            kind: goal-warned
            goal: response
          targets:
            - kind: person
              accountId: ada
          actions:
            - kind: mail
      rounds:
        count: 2
        after: 30
      acknowledgementHolds: 60
      quietHours:
        timeZone: Europe/Berlin
        from: 20:00
        to: 08:00
        priorityIds: ["4"]
    - id: night
      name: By night
      steps:
        - { id: first, name: First line, after: 0, targets: [{ kind: assignee }], actions: [{ kind: mention }] }
  rules:
    - priorityIds: ["1"]
      policyId: day
  defaultPolicyId: night
`;

/** What is done to the file, what is said of it, and a piece of the line it is said of. */
const MISTAKES: readonly (readonly [what: string, from: string | RegExp, to: string, message: RegExp, at: string])[] = [
  ["a policy's id twice", "- id: night", "- id: day", /the id day is there twice/, "- id: day"],
  ["a policy's name twice", "name: By night", "name: by DAY", /the name by DAY is there twice/, "name: by DAY"],
  ["a policy without a name", "name: By day", "name: ' '", /a name is missing/, "name: ' '"],
  ["an id with a space", "- id: day", "- id: by day", /an id is made of small letters/, "- id: by day"],
  ["a policy without a step", /steps:\n {8}- \{.*\n/, "steps: []\n", /a policy has at least one step/, "steps: []"],
  ["a step's id twice", "- id: second", "- id: first", /the id first is there twice/, "- id: first"],
  ["a delay below nothing", "after: 5", "after: -5", /not less than 0 minutes/, "after: -5"],
  ["a delay of half a minute", "after: 5", "after: 0.5", /whole minutes/, "after: 0.5"],
  ["a delay of a month", "after: 5", "after: 43200", /at most 10080 minutes, a week/, "after: 43200"],
  ["a condition that is none", "kind: goal-warned", "kind: raining", /Invalid/, "kind: raining"],
  ["a goal that is none", "goal: response", "goal: happiness", /Invalid option/, "goal: happiness"],
  ["a target that is none", "- kind: group", "- kind: everybody", /Invalid/, "- kind: everybody"],
  ["a person without an account", "accountId: ada", "accountId: ''", /an id is missing/, "accountId: ''"],
  ["a mail to nobody", "targets: [{ kind: assignee }]", "targets: []", /mention needs a target/, "targets: []"],
  ["a step that does nothing", "actions: [{ kind: mention }]", "actions: []", /a step does at least one thing/, "actions: []"],
  ["an action twice", "- kind: watch", "- kind: mail", /mail is there twice/, "- kind: mail"],
  ["an action that is none", "- kind: watch", "- kind: shout", /Invalid/, "- kind: shout"],
  ["no round at all", "count: 2", "count: 0", /at least one round/, "count: 0"],
  ["rounds without an end", "count: 2", "count: 99", /at most 10 rounds/, "count: 99"],
  ["an acknowledgement that never counts", "Holds: 60", "Holds: 0", /counts for a minute at least/, "Holds: 0"],
  ["a time zone that does not exist", "Europe/Berlin", "Europe/Atlantis", /Europe\/Atlantis is no time zone/, "Europe/Atlantis"],
  ["quiet hours that begin at no time", "from: 20:00", "from: 8pm", /8pm is no time of day/, "from: 8pm"],
  ["quiet hours that never end", "to: 08:00", "to: 20:00", /end at another time than they begin/, "to: 20:00"],
  ["quiet hours for nothing", 'priorityIds: ["4"]', "priorityIds: []", /are for some priorities/, "priorityIds: []"],
  ["a rule for a policy that is not there", "policyId: day", "policyId: dawn", /there is no policy dawn/, "policyId: dawn"],
  ["a default that is not there", "PolicyId: night", "PolicyId: dusk", /there is no policy dusk/, "PolicyId: dusk"],
  ["a key that no step has", "after: 10", "after: 10\n          colour: red", /colour is not known here/, "colour: red"],
];

test("the file that the mistakes are made in has none", () => {
  expect(readConfigurationFile(file, site.priorities)).toMatchObject({ ok: true });
});

test.each(MISTAKES)("%s is named, with its line", (_what, from, to, message, at) => {
  const text = file.replace(from, to);
  const read = readConfigurationFile(text, site.priorities);
  const named = read.ok ? undefined : read.problems.find((problem) => message.test(problem.message));

  expect(named?.message).toMatch(message);
  expect(text.split("\n")[(named?.line ?? 0) - 1]).toContain(at);
});

test.each(["yaml", "json"] as const)("law: policies written as %s and read again are the same", (format) => {
  fc.assert(
    fc.property(randomPolicies, (policies: Policies) => {
      const documents = { policies };
      expect(readConfigurationFile(writeConfigurationFile(documents, site.priorities, format), site.priorities)).toEqual({
        ok: true,
        documents,
      });
    }),
  );
});

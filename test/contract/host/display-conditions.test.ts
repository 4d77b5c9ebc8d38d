import { isShown } from "../../../sandbox/host/pages/apps/display-conditions";

const bugInPay = { isAdmin: false, issueType: "Bug", projectKey: "PAY" };

test("without conditions a module is shown", () => {
  expect(isShown(undefined, bugInPay)).toBe(true);
});

test.each([
  ["what stands side by side must all hold", { issueType: "Bug", projectKey: "PAY" }, true],
  ["one that does not hold is enough", { issueType: "Bug", projectKey: "WEB" }, false],
  ["of a list of values one is enough", { projectKey: ["WEB", "PAY"] }, true],
  ["under or one is enough", { or: { issueType: "Task", projectKey: "PAY" } }, true],
  ["under or none is too few", { or: { issueType: "Task", projectKey: "WEB" } }, false],
  ["and within or is held together", { or: [{ issueType: "Bug", projectKey: "WEB" }, { isAdmin: true }] }, false],
  ["not turns it round", { not: { projectKey: "WEB" } }, true],
  ["not of one that holds hides", { not: { projectKey: "WEB", issueType: "Bug" } }, false],
  ["what is for administrators is hidden from others", { isAdmin: true }, false],
  ["a condition on an issue does not hold where there is none", { issueKey: "PAY-1" }, false],
])("%s", (_, conditions, expected) => {
  expect(isShown(conditions, bugInPay)).toBe(expected);
});

import { editedField } from "../../../static/level-editor/edited-field";

test("on the issue view the editor stands inline, with the field's value", () => {
  const extension = { type: "jira:customField", renderContext: "issue-view", fieldValue: "High" };
  expect(editedField({ moduleKey: "impact", extension })).toEqual({ input: "impact", name: "Impact", value: "High", isInline: true });
});

test("in the create dialog each change goes to the dialog around it", () => {
  const extension = { experience: "issue-create", fieldValue: null };
  expect(editedField({ moduleKey: "urgency", extension })).toEqual({ input: "urgency", name: "Urgency", value: null, isInline: false });
});

test("a value that is no text counts as not set", () => {
  expect(editedField({ moduleKey: "impact", extension: { fieldValue: { value: "High" } } }).value).toBeNull();
});

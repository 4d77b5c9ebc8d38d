import { theApp } from "../../../src/core/actor";
import { saveDocument } from "../../../src/core/configuration/save-document";
import { ada, after, aSiteConfiguration, noon } from "../../support/an-incident";

const { documents } = aSiteConfiguration();
const edit = {
  document: { ...documents.matrix.document, tierRule: { upToTier: 1, raiseBy: 1 } },
  basedOn: 1,
  after: 0,
  by: { kind: "person" as const, accountId: ada },
  at: after(60),
  reason: "Tier one hurts more.",
};

test("a saved document is the next version, and the one before it is kept under its number", () => {
  const saved = saveDocument(documents, "matrix", edit);

  expect(saved.ok && saved.value.saved).toMatchObject({ version: 2, by: edit.by, at: edit.at, reason: edit.reason });
  expect(saved.ok && saved.value.documents.matrix).toBe(saved.ok && saved.value.saved);
  expect(saved.ok && saved.value.replaced).toMatchObject({ version: 1, by: theApp, at: noon });
});

test("whoever saves second sees what the first one saved, and nothing is overwritten", () => {
  const first = saveDocument(documents, "matrix", edit);
  const second = saveDocument(first.ok ? first.value.documents : documents, "matrix", edit);

  expect(second).toEqual({ ok: false, refusal: { kind: "changed-meanwhile", newest: first.ok && first.value.saved } });
});

test("a version without a reason is refused", () => {
  expect(saveDocument(documents, "matrix", { ...edit, reason: "  " })).toEqual({ ok: false, refusal: { kind: "no-reason" } });
});

test("a number that was given once is not given again, even when its document was dropped", () => {
  const saved = saveDocument({}, "categories", { ...edit, document: [], basedOn: null, after: 4 });

  expect(saved.ok && saved.value.saved.version).toBe(5);
});

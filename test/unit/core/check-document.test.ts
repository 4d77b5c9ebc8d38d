import { checkDocument } from "../../../src/core/configuration/check-document";
import type { Template } from "../../../src/core/configuration/documents";
import { namesAfter, NO_LEVEL_NAMES } from "../../../src/core/priority/level-names";
import type { MatrixDocument } from "../../../src/core/priority/matrix";
import { aConfiguration } from "../../support/an-incident";

const effective = aConfiguration();
const place = { effective, own: {}, levelNames: namesAfter(NO_LEVEL_NAMES, effective.matrix) };
const { impact, urgency, cells, tierRule } = effective.matrix;
const matrix: MatrixDocument = { impact, urgency, cells, tierRule };
const renamed = (...names: readonly string[]): MatrixDocument => ({
  ...matrix,
  impact: impact.map((level, nth) => ({ ...level, name: names[nth] ?? level.name })),
});

test("the matrix that holds fits", () => {
  expect(checkDocument("matrix", matrix, place)).toEqual([]);
});

test("a priority that the site does not have is named with its cell", () => {
  const strange = { ...matrix, cells: { ...cells, low: { ...cells["low"], low: "99" } } };

  expect(checkDocument("matrix", strange, place)).toEqual([{ path: ["cells", "low", "low"], message: "the site has no priority 99" }]);
});

test("a level may have a new name, but not one that means another level", () => {
  expect(checkDocument("matrix", renamed("Whole company"), place)).toEqual([]);
  expect(checkDocument("matrix", renamed("Medium", "High"), place).map(({ path }) => path)).toEqual([
    ["impact", "0", "name"],
    ["impact", "1", "name"],
  ]);
});

test("a template that names a level the matrix does not have is named with it", () => {
  const template: Template = { id: "t", name: "Outage", summary: "", description: "", impactId: "total", urgencyId: "high" };

  expect(checkDocument("templates", [template], place)).toEqual([
    { path: ["0", "impactId"], message: "the template Outage names the impact total, which the matrix does not have" },
  ]);
});

test("more than fits into Forge's storage is refused", () => {
  const many = Array.from({ length: 2_000 }, (_, nth) => ({ id: `c${nth}`, name: "x".repeat(100) }));

  expect(checkDocument("categories", many, place)[0]?.message).toMatch(/^all documents together are \d+ bytes; at most \d+ are kept$/);
});

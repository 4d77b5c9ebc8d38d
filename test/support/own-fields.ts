import type { CopyPreviewView, StartCopyPayload } from "../../src/contract/ui/copy-values";
import type { OwnFieldView } from "../../src/contract/ui/set-up";
import type { JobView } from "../../src/contract/ui/matrix-replay";
import type { Desk } from "./a-desk";
import { applyAll, aUsedSite, PROJECTS } from "./set-up-page";
import { ask, SITE } from "./the-pages";

/** The fields of OPS that are called like ours, by the input that each could fill. */
export type OwnFields = Readonly<Record<OwnFieldView["into"], OwnFieldView>>;

/** What the values of OPS become, as somebody maps them; `Minor / Localized` and `Medium` are left out. */
const MAPPED = {
  impact: { "Extensive / Widespread": "high", "Significant / Large": "medium", "Moderate / Limited": "low" },
  urgency: { Critical: "high", High: "medium", Low: "low" },
};

/** A used site whose project OPS is set up, with the fields it had before. */
export async function aSiteWithOwnFields(hear?: (request: Request) => void): Promise<{ desk: Desk; own: OwnFields }> {
  const desk = await aUsedSite(hear);
  const { ownFields } = await applyAll(desk, PROJECTS.OPS);
  const of = (input: OwnFieldView["into"]): OwnFieldView => {
    const field = ownFields.find(({ into }) => into === input);
    if (!field) throw new Error(`OPS has no field called like ${input}.`);
    return field;
  };
  return { desk, own: { impact: of("impact"), urgency: of("urgency") } };
}

/** Raises an incident in OPS with values in its own fields, and in ours where they are given. */
export async function rate(
  desk: Desk,
  own: OwnFields,
  values: { impact?: string; urgency?: string },
  levels: { impact?: string; urgency?: string } = {},
): Promise<string> {
  const others = Object.entries(values).map(([input, value]) => [own[input as OwnFieldView["into"]].id, { value }]);
  return desk.raise("radia", levels, { project: { key: "OPS" }, summary: "VPN is slow", ...Object.fromEntries(others) });
}

/** What there is to copy, on one page. */
export function previewCopy(desk: Desk, own: OwnFields): Promise<CopyPreviewView> {
  const fields = { impact: own.impact.id, urgency: own.urgency.id };
  return ask<CopyPreviewView>(desk, SITE, "previewCopy", { projectId: PROJECTS.OPS, fields, page: null });
}

/** What copying both fields of OPS is asked with. */
export function theCopy(own: OwnFields): StartCopyPayload {
  const levelsOf = (input: OwnFieldView["into"]): { value: string; levelId: string }[] =>
    Object.entries(MAPPED[input]).map(([value, levelId]) => ({ value, levelId }));
  return {
    projectId: PROJECTS.OPS,
    copies: {
      impact: { fieldId: own.impact.id, levels: levelsOf("impact") },
      urgency: { fieldId: own.urgency.id, levels: levelsOf("urgency") },
    },
  };
}

/** Begins to copy both fields of OPS. */
export function startCopy(desk: Desk, own: OwnFields): Promise<JobView> {
  return ask<JobView>(desk, SITE, "startCopy", theCopy(own));
}

import type { Input } from "../priority/matrix";
import type { FoundNamesake } from "./found";

/** A field of the site's own, as Jira lists it. */
export type ListedField = {
  readonly id: string;
  readonly name: string;
  /** Other names it goes by in queries, and before it was translated. */
  readonly otherNames: readonly string[];
  /** Jira's type of its values, such as `option`. */
  readonly valueType: string | null;
  /** The whole name of its kind, such as `…customfieldtypes:select`. */
  readonly kind: string | null;
};

/** How the two are called where a site speaks another language. A name that is not here is not found. */
const CALLED: Readonly<Record<Input, readonly string[]>> = {
  impact: [
    ...["impact", "auswirkung", "auswirkungen", "incidence", "impacto", "impatto", "wpływ", "påverkan", "påvirkning", "innvirkning"],
    ...["vaikutus", "dopad", "hatás", "etki", "влияние", "影響", "影響度", "影响", "影响程度", "영향", "영향도"],
  ],
  urgency: [
    ...["urgency", "dringlichkeit", "urgence", "urgencia", "urgência", "urgenza", "urgentie", "pilność", "angelägenhet", "brådska"],
    ...["hastegrad", "kiireellisyys", "naléhavost", "sürgősség", "aciliyet", "срочность", "緊急度", "紧急程度", "紧急度", "긴급도"],
  ],
};
const INPUTS = ["impact", "urgency"] as const;
/** Kinds of text that hold more than a word or two. */
const LONG_TEXT = /:(textarea|url|readonlyfield)$/;

/** The site's own fields that are called like the app's, in whichever language; the app's own are none. */
export function namesakesOf(fields: readonly ListedField[], own: ReadonlySet<string>): readonly FoundNamesake[] {
  return fields.flatMap((field) => {
    const names = [field.name, ...field.otherNames].map((name) => name.trim().toLowerCase());
    const into = INPUTS.find((input) => CALLED[input].some((called) => names.includes(called)));
    if (into === undefined || own.has(field.id)) return [];
    return [{ id: field.id, name: field.name, into, isAmbiguous: names.includes(into), canBeCopied: holdsAWord(field) }];
  });
}

/** One choice, or a line of text. */
function holdsAWord({ id, valueType, kind }: ListedField): boolean {
  if (!/^customfield_\d+$/.test(id)) return false;
  return valueType === "option" || (valueType === "string" && !LONG_TEXT.test(kind ?? ""));
}

import type { FoundSite } from "./found";
import { makeStep } from "./make-step";
import { isNamed } from "./role-types";
import type { SetUpStep } from "./step";

const LINK_TYPES = [
  { id: "causes", name: "Problem/Incident", outward: "causes", inward: "is caused by" },
  { id: "follows-up", name: "Follow-up", outward: "follows up", inward: "is followed up by" },
] as const;

/** How problems, incidents and follow-ups are linked. A link type of the same words is taken, whatever it is called. */
export function linkTypeSteps({ linkTypes }: FoundSite): readonly SetUpStep[] {
  return LINK_TYPES.map(({ id, name, outward, inward }) => {
    const present = linkTypes.find((type) => isNamed(type.outward, outward) && isNamed(type.inward, inward));
    const freeName = linkTypes.some((type) => isNamed(type.name, name)) ? `${name} (Incident Desk)` : name;
    return makeStep({
      id: `link-type:${id}`,
      title: `Links that say “${outward}” and “${inward}”`,
      object: { kind: "link-type", name: present?.name ?? freeName },
      isThere: present !== undefined,
      isMade: true,
      writes: [{ kind: "create-link-type", name: freeName, outward, inward }],
    });
  });
}

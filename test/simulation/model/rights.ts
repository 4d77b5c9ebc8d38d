/** Who may do what in PAY and CARD, as the demo's people are introduced, and who was let manage incidents. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  browse: ["ada", "grace", "joan", "radia", "edsger", "tim"],
  create: ["ada", "grace", "joan", "radia", "edsger", "tim"],
  comment: ["ada", "grace", "joan", "radia", "edsger", "tim"],
  link: ["ada", "grace", "joan", "radia", "edsger"],
  edit: ["ada", "grace", "joan", "radia", "edsger"],
  delete: ["radia", "edsger"],
  move: ["joan", "radia", "edsger"],
  manage: ["grace", "radia"],
};

export type Right = "browse" | "create" | "comment" | "link" | "edit" | "delete" | "move" | "manage";

/** Whether somebody may do something to an incident. */
export function may(person: string, right: Right): boolean {
  return MAY[right]?.includes(person) ?? false;
}

/** Who may do what in PAY, as the demo's people are introduced. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  browse: ["ada", "grace", "joan", "radia", "edsger", "tim"],
  create: ["ada", "grace", "joan", "radia", "edsger", "tim"],
  comment: ["ada", "grace", "joan", "radia", "edsger", "tim"],
  link: ["ada", "grace", "joan", "radia", "edsger"],
  edit: ["ada", "grace", "joan", "radia", "edsger"],
  delete: ["radia", "edsger"],
};

export type Right = "browse" | "create" | "comment" | "link" | "edit" | "delete";

/** Whether somebody may do something to an incident. */
export function may(person: string, right: Right): boolean {
  return MAY[right]?.includes(person) ?? false;
}

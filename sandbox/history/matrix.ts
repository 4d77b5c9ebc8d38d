const PRIORITIES = ["Highest", "High", "Medium", "Low", "Lowest"] as const;
const RANK: Readonly<Record<string, number>> = { High: 0, Medium: 1, Low: 2 };

/** The priority that version 1 of the app's matrix gives: written here again, since the sandbox knows no app's insides. */
export function priorityBy({ impact, urgency }: { impact: string; urgency: string }): { id: string; name: string } {
  const rank = (RANK[impact] ?? 1) + (RANK[urgency] ?? 1);
  return { id: String(rank + 1), name: PRIORITIES[rank] ?? "Medium" };
}

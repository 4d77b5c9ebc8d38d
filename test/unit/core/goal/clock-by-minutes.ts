/** A plain clock for the laws to be held to: it goes through the minutes one by one and knows nothing of the app's own reckoning. */

/** What happens at a minute. */
export type Happening = { readonly minute: number; readonly what: string; readonly id: string };

export type Plain = {
  readonly kind: "response" | "mitigation" | "resolution";
  readonly minutesByPriority: Readonly<Record<string, number>>;
  readonly pausedIn: string;
  readonly warnAtPercent: number;
};

export type Seen = { readonly told: readonly string[]; readonly counted: number; readonly does: "running" | "paused" | "met" };

/** What a goal has told, and how it stands, when the minutes until `now` are over; `counts` says which minutes count. */
export function clockByMinutes(plain: Plain, counts: Uint8Array, happenings: readonly Happening[], now: number): Seen {
  let [status, priority] = ["open", "3"];
  let [acknowledged, mitigated, resolved] = [false, false, false];
  let counted = 0;
  let isBreached = false;
  let does: Seen["does"] = "running";
  const told: string[] = [];
  for (let minute = 0; minute <= now; minute += 1) {
    for (const { what, id } of happenings.filter((one) => one.minute === minute)) {
      if (what === "status-changed") status = id;
      if (what === "priority-changed") priority = id;
      if (what === "acknowledged" || what === "acknowledgement-withdrawn") acknowledged = what === "acknowledged";
      if (what === "mitigated" || what === "mitigation-withdrawn") mitigated = what === "mitigated";
      if (what === "resolved") resolved = true;
      if (what === "reopened") resolved = mitigated = false;
    }
    const met = { response: acknowledged || mitigated || resolved, mitigation: mitigated || resolved, resolution: resolved }[plain.kind];
    does = met ? "met" : status === plain.pausedIn ? "paused" : "running";
    const target = plain.minutesByPriority[priority];
    if (does === "running" && target !== undefined && !isBreached) {
      if (counted * 100 >= target * plain.warnAtPercent && !told.some((one) => one.startsWith(`warned of ${target} `)))
        told.push(`warned of ${target} at ${minute}`);
      if (counted >= target) told.push(`breached ${target} at ${minute}`);
      isBreached = counted >= target;
    }
    if (does === "running" && minute < now) counted += counts[minute] ?? 0;
  }
  return { told, counted, does };
}

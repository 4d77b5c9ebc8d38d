/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly unit: "epoch-ms" };

/** A length of time: whole milliseconds. */
export type Duration = number & { readonly unit: "ms" };

export function instant(epochMilliseconds: number): Instant {
  return epochMilliseconds as Instant;
}

export function seconds(count: number): Duration {
  return (count * 1_000) as Duration;
}

export function minutes(count: number): Duration {
  return seconds(count * 60);
}

export function hours(count: number): Duration {
  return minutes(count * 60);
}

/** From one moment to another; negative where the other comes first. */
export function between(from: Instant, to: Instant): Duration {
  return (to - from) as Duration;
}

export function earlier(moment: Instant, by: Duration): Instant {
  return (moment - by) as Instant;
}

export function later(moment: Instant, by: Duration): Instant {
  return (moment + by) as Instant;
}

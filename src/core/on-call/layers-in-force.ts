import { dateAt } from "./local-time";
import type { Layer, Schedule } from "./schedule";
import type { Span } from "./span";

/** The layers that are neither over when a span begins nor begin after it. */
export function layersInForce({ layers, timeZone }: Schedule, span: Span): readonly Layer[] {
  const first = dateAt(span.from, timeZone);
  const last = dateAt(span.to, timeZone);
  return layers.filter(({ startsOn, endsOn }) => startsOn <= last && (endsOn === null || endsOn >= first));
}

import type { TimeOfDay } from "../time-of-day";
import type { Finding } from "./finding";
import { layersInForce } from "./layers-in-force";
import { dateAt, daysAfter, localTextOf, readingsOf, weekdayOf } from "./local-time";
import type { Layer, LocalDate, Schedule } from "./schedule";
import type { Span } from "./span";
import { isHandOffDay } from "./turns-in";

type ClockChange = Extract<Finding, { readonly kind: "clock-change" }>;

/** What a layer does at a time of day. */
type Edge = { readonly what: ClockChange["what"]; readonly time: TimeOfDay; readonly isOn: (date: LocalDate) => boolean };

/** Every hand-off and every edge of a window that falls on a local time which the clocks leave out or show twice. */
export function clockChangesOf(schedule: Schedule, span: Span): readonly ClockChange[] {
  const { timeZone } = schedule;
  const dates = datesIn(timeZone, span);
  return layersInForce(schedule, span).flatMap((layer) =>
    edgesOf(layer).flatMap(({ what, time, isOn }) =>
      dates.filter(isOn).flatMap((date): readonly ClockChange[] => {
        const { first, second } = readingsOf(date, time, timeZone);
        if (first === second) return [];
        const isShown = localTextOf(first, timeZone) === `${date} ${time}`;
        const change = isShown ? ({ shown: "twice", taken: "first" } as const) : ({ shown: "never", taken: "second" } as const);
        return [{ kind: "clock-change", layerId: layer.id, what, date, time, ...change, from: first, to: second }];
      }),
    ),
  );
}

function edgesOf(layer: Layer): readonly Edge[] {
  if (layer.members.length === 0) return [];
  const { startsOn, endsOn, handOffAt, restriction } = layer;
  const isInForce = (date: LocalDate): boolean => date >= startsOn && (endsOn === null || date <= endsOn);
  const edges = (restriction ?? []).flatMap(({ from, to }) => [from, to]);
  const distinct = edges.filter((edge, nth) => edges.findIndex(({ on, at }) => on === edge.on && at === edge.at) === nth);
  return [
    { what: "hand-off", time: handOffAt, isOn: (date) => isHandOffDay(layer, date) },
    ...distinct.map(({ on, at }): Edge => ({ what: "window", time: at, isOn: (date) => isInForce(date) && weekdayOf(date) === on })),
  ];
}

function datesIn(timeZone: string, span: Span): readonly LocalDate[] {
  const dates: LocalDate[] = [];
  const last = dateAt(span.to, timeZone);
  for (let date = dateAt(span.from, timeZone); date <= last; date = daysAfter(date, 1)) dates.push(date);
  return dates;
}

import { filledLines } from "../configuration/filled-lines";
import type { Line, NameOf } from "../configuration/lines-of";
import { localTextOf, weekdayOf } from "./local-time";
import type { Layer, Rotation, Schedule, Substitution, WeekWindow } from "./schedule";

/** Everything that schedules say, one line a thing. */
export function linesOfSchedules(schedules: readonly Schedule[], nameOf: NameOf): readonly Line[] {
  return schedules.flatMap((schedule) => {
    const { id, name, description, timeZone, layers, substitutions, owners } = schedule;
    return [
      ...filledLines(id, `Schedule ${name}`, { name, description, "time zone": timeZone, owners: namesOf(owners, nameOf) }),
      ...layers.flatMap((layer, place) => layerLines(schedule, layer, place, nameOf)),
      ...substitutions.map((one) => ({
        key: `${id}/substitutions/${one.id}`,
        what: `Schedule ${name}, substitution`,
        value: substitutionText(one, timeZone, nameOf),
      })),
    ];
  });
}

function layerLines(schedule: Schedule, layer: Layer, place: number, nameOf: NameOf): readonly Line[] {
  return filledLines(`${schedule.id}/layers/${layer.id}`, `Schedule ${schedule.name}, layer ${layer.name}`, {
    name: layer.name,
    place: String(place + 1),
    members: namesOf(layer.members, nameOf),
    rotation: rotationText(layer),
    starts: `on ${layer.startsOn} at ${layer.handOffAt}`,
    ends: layer.endsOn === null ? "" : `on ${layer.endsOn} at ${layer.handOffAt}`,
    "on duty": layer.restriction === null ? "always" : layer.restriction.map(windowText).join(", "),
  });
}

const UNITS: { readonly [Kind in Rotation["kind"]]: string } = { daily: "day", weekly: "week", hours: "hour" };

function rotationText({ rotation: { kind, every }, handOffAt, startsOn }: Layer): string {
  const turn = every === 1 ? `every ${UNITS[kind]}` : `every ${every} ${UNITS[kind]}s`;
  if (kind === "hours") return turn;
  return `${turn}${kind === "weekly" ? `, on ${capital(weekdayOf(startsOn))}` : ""} at ${handOffAt}`;
}

function windowText({ from, to }: WeekWindow): string {
  return `${capital(from.on)} ${from.at} to ${capital(to.on)} ${to.at}`;
}

function substitutionText({ from, to, accountId, insteadOf }: Substitution, timeZone: string, nameOf: NameOf): string {
  const replaced = insteadOf === null ? "whoever is on call" : nameOf("account", insteadOf);
  return `${nameOf("account", accountId)} for ${replaced} from ${localTextOf(from, timeZone)} to ${localTextOf(to, timeZone)}`;
}

function namesOf(accountIds: readonly string[], nameOf: NameOf): string {
  return accountIds.map((accountId) => nameOf("account", accountId)).join(", ");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

import { accountsIn } from "../../core/personal-data/accounts-in";
import type { Instant } from "../../core/time";
import { later, seconds } from "../../core/time";
import type { Ports } from "../ports";
import { nextReportAfter } from "./owe-report";
import type { KeptRow, Look, Place } from "./ports";
import { KEPT_IN } from "./ports";

/** As many as one report takes. */
const ACCOUNTS_A_REPORT = 90;
/** What fits into a claim of four minutes, and leaves the sweep time for the rest. */
const PAGES_AT_ONCE = 20;
/** Between two stretches of one look. */
const BREATH = seconds(30);

/**
 * Looks through a stretch of all that the app keeps, asks of each person in it once whether the account is
 * closed, and puts a stand-in where one is. Gives when it goes on: with the next stretch, or a week after this
 * look began.
 *
 * How far it came and of whom was asked is kept with each page, so that one that fails goes on where it stood.
 */
export async function reportPersonalData(ports: Ports): Promise<{ readonly kind: "goes-on"; readonly at: Instant }> {
  const { personalData, clock } = ports;
  let look: Look = (await personalData.readLook()) ?? {
    begunAt: clock.now(),
    place: { entity: KEPT_IN[0], page: null },
    asked: [],
    closed: [],
  };
  for (let pages = 0; pages < PAGES_AT_ONCE; pages += 1) {
    const { rows, nextPage } = await personalData.readPage(look.place);
    look = await withAsked(look, rows, ports);
    const closed = new Set(look.closed);
    for (const row of rows)
      if ([...accountsIn(row.value)].some((accountId) => closed.has(accountId))) await personalData.erase(row, closed);
    const place = nextPlace(look.place, nextPage);
    if (place === null) {
      await personalData.forgetLook();
      return { kind: "goes-on", at: nextReportAfter(look.begunAt) };
    }
    look = { ...look, place };
    await personalData.keepLook(look);
  }
  return { kind: "goes-on", at: later(clock.now(), BREATH) };
}

/**
 * Only ids are kept, and names are read anew each time they are shown: what is known of a person is as new as
 * the report, and nothing is to be done where Jira knows something newer.
 */
async function withAsked(look: Look, rows: readonly KeptRow[], { privacy, personalData, clock }: Ports): Promise<Look> {
  const known = new Set(look.asked);
  const fresh = [...new Set(rows.flatMap(({ value }) => [...accountsIn(value)]))].filter((accountId) => !known.has(accountId));
  let present = look;
  for (let start = 0; start < fresh.length; start += ACCOUNTS_A_REPORT) {
    const asked = fresh.slice(start, start + ACCOUNTS_A_REPORT);
    const answers = await privacy.report(asked.map((accountId) => ({ accountId, updatedAt: clock.now() })));
    const closed = answers.filter(({ status }) => status === "closed").map(({ accountId }) => accountId);
    present = { ...present, asked: [...present.asked, ...asked], closed: [...present.closed, ...closed] };
    await personalData.keepLook(present);
  }
  return present;
}

function nextPlace({ entity }: Place, nextPage: string | null): Place | null {
  if (nextPage !== null) return { entity, page: nextPage };
  const next = KEPT_IN[KEPT_IN.indexOf(entity) + 1];
  return next === undefined ? null : { entity: next, page: null };
}

import type { AccountId } from "../../src/core/actor";
import type { Service } from "../../src/core/configuration/documents";
import type { Schedule } from "../../src/core/on-call/schedule";
import type { TimeOfDay } from "../../src/core/time-of-day";
import type { PagingChoices } from "../shared/configuration/policies/paging-choices";
import { PRIORITIES } from "./an-incident";

const at = (text: string) => text as TimeOfDay;
const people = ["ada", "grace"].map((id) => id as AccountId);

/** Two people who take over from one another at 13:00 UTC each day; nobody from 13:20 until 13:35. */
export const SCHEDULE: Schedule = {
  ...{ id: "payments", name: "Payments", description: "", timeZone: "UTC", substitutions: [], owners: [] },
  layers: [
    {
      ...{ id: "first", name: "First line", members: people, rotation: { kind: "daily", every: 1 }, startsOn: "2026-01-05", endsOn: null },
      handOffAt: at("13:00"),
      restriction: [{ from: { on: "sunday", at: at("13:35") }, to: { on: "sunday", at: at("13:20") } }],
    },
  ],
};

export const CHECKOUT: Service = { id: "checkout", name: "Checkout", owner: "joan" as AccountId, tier: 1, componentIds: [] };

/** Something of everything that policies point at. */
export const ALL_CHOICES: PagingChoices = {
  priorities: PRIORITIES,
  services: [CHECKOUT],
  workTypes: [{ id: "10010", name: "Incident" }],
  schedules: [SCHEDULE],
  statuses: [{ id: "1", name: "Warten auf Rückmeldung des Lieferanten" }],
  groups: [{ id: "operations", name: "Operations" }],
  fields: [{ id: "customfield_1", name: "Call the vendor" }],
};

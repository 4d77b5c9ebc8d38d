import type { AccountId } from "../core/actor";
import type { Cell, PickRefusal } from "../core/incident/pick-cell";
import { pickCell as decide } from "../core/incident/pick-cell";
import type { Result } from "../core/result";
import type { CarryOutRefusal } from "./carry-out";
import { carryOut } from "./carry-out";
import type { OpenIncident } from "./open-incident";
import type { Ports } from "./ports";

export type PickCellRefusal = CarryOutRefusal | PickRefusal;

/**
 * Sets an incident to a cell of the matrix, in a person's name, performs it in Jira at
 * once, and gives the incident as it stands then.
 *
 * The caller has opened the incident as that person and checked that they may edit it.
 */
export function pickCell(opened: OpenIncident, cell: Cell, by: AccountId, ports: Ports): Promise<Result<OpenIncident, PickCellRefusal>> {
  return carryOut(opened, ports, "pick a cell", ({ configuration, stored, issue }) =>
    decide(configuration, stored.record, issue, { cell, by, now: ports.clock.now(), decisionId: ports.ids.next() }),
  );
}

import { z } from "zod";
import { dueRow } from "../stored/due";

/** What the app pushes to its queue `due-soon`: which row of what the clock drives is due now. */
export const dueSoonBody = dueRow.pick({ kind: true, subject: true });

/** As Forge hands it to the consumer. */
export const dueSoonEvent = z.object({ body: dueSoonBody });

import { z } from "zod";
import { accountId, moment } from "./common-parts";

/** How far the rows were looked through for people, and of whom was asked. */
export const storedLook = z.object({
  begunAt: moment,
  place: z.object({
    entity: z.enum(["configuration", "document-version", "job", "incident", "timeline", "ledger"]),
    page: z.string().nullable(),
  }),
  asked: z.array(accountId),
  closed: z.array(accountId),
});

/** What a row of any entity has that is changed only as it was read. */
export const revisedRow = z.looseObject({ revision: z.number().int() });
/** What a page of a timeline and a line of the ledger say of the incident they belong to. */
export const rowOfIncident = z.looseObject({ issueId: z.string() });

import { z } from "zod";

/** The payload of a call that needs none: absent, or the empty object that the resolver makes of it. */
export const nothing = z.strictObject({}).optional();

import { seconds } from "../time";

/**
 * How long the invocation that decided has to itself, before others look after what it
 * owes. Longer than any invocation that decides may run (25 s).
 */
export const GRACE = seconds(60);

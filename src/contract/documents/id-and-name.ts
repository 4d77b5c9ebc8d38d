import { z } from "zod";

/** What names a member of a document for good, and what other documents name it by. */
export const memberId = z.string().min(1, "an id is missing").max(60, "an id has at most 60 characters");

/** What people call it. */
export const memberName = z.string().trim().min(1, "a name is missing").max(100, "a name has at most 100 characters");

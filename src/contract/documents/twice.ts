import type { z } from "zod";

/** Names every member whose id, name or whatever `keys` say is another one's before it, whatever its capitals. */
export function twice<Key extends string>(
  members: readonly Readonly<Record<Key, string>>[],
  keys: readonly Key[],
  path: readonly PropertyKey[],
  context: z.RefinementCtx,
): void {
  members.forEach((one, place) => {
    for (const key of keys) {
      if (members.findIndex((other) => other[key].toLowerCase() === one[key].toLowerCase()) < place)
        context.addIssue({ code: "custom", path: [...path, place, key], message: `the ${key} ${one[key]} is there twice` });
    }
  });
}

import { makeResolver } from "@forge/resolver";
import { readLevels } from "../app/read-levels";
import { fieldCaller } from "../contract/forge/caller-context";
import { nothing } from "../contract/ui/nothing";
import type { LevelChoices, LevelEditorCalls } from "../contract/ui/level-editor";
import { accept, refuse } from "../core/result";
import { signedInDoor } from "./door";

/** The editor of Impact and Urgency (`jira:customField`), in the create dialog and on the issue. */
export const levelEditor = makeResolver<LevelEditorCalls>({
  readLevels: signedInDoor({
    authorise: "use-jira",
    caller: fieldCaller,
    payload: nothing,
    answer: async ({ caller, ports }) => {
      const { moduleKey, extension } = caller;
      if (moduleKey !== "impact" && moduleKey !== "urgency") return refuse({ kind: "bad-payload", where: `no levels for ${moduleKey}` });
      const levels = await readLevels(extension.project?.id ?? null, moduleKey, ports);
      return levels.ok ? accept<LevelChoices>({ field: moduleKey, levels: levels.value }) : levels;
    },
  }),
});

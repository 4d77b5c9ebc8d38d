import { useCallback } from "react";
import { askJira } from "../data/ask-jira";
import { useFlags } from "../flags/flags";

/** Sends a change of an issue to Jira and has the view read again; a refusal is shown in Jira's own words. True when it was done. */
export type Change = (path: string, change: { readonly method: "POST" | "PUT"; readonly body: unknown }) => Promise<boolean>;

export function useChange(issueKey: string, onChanged: () => void): Change {
  const flags = useFlags();
  return useCallback(
    async (path, change) => {
      try {
        await askJira(`/rest/api/3/issue/${encodeURIComponent(issueKey)}${path}`, change);
        onChanged();
        return true;
      } catch (error) {
        flags.show({
          id: "refused",
          type: "error",
          title: "Jira did not take the change",
          description: error instanceof Error ? error.message : String(error),
        });
        return false;
      }
    },
    [issueKey, onChanged, flags],
  );
}

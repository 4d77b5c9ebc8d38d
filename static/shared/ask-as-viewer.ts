import { requestJira } from "@forge/bridge";

/** Asks Jira in the viewer's own name, so that it shows them what they may see and no more; null where it does not answer. */
export async function askAsViewer<Value>(path: string): Promise<Value | null> {
  try {
    const response = await requestJira(path, { headers: { Accept: "application/json" } });
    return response.ok ? ((await response.json()) as Value) : null;
  } catch {
    return null;
  }
}

import { ContextSection } from "./context-section";
import type { OpenIssue } from "./read-issue";

/** The app's sections in the right-hand column. */
export function ContextSections({ open, onRefresh }: { readonly open: OpenIssue; readonly onRefresh: () => void }) {
  return open.modules
    .filter((module) => module.moduleType === "jira:issueContext")
    .map((module) => <ContextSection key={module.key} module={module} open={open} onRefresh={onRefresh} />);
}

import { useState } from "react";
import { IssueBackgroundScripts } from "../apps/background-scripts";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { FailedPage } from "../elements/problem-page";
import { pageEvents } from "../frame/page-events";
import { useTouchedIssues } from "../live/touched-issues";
import { Crumbs } from "../routing/crumbs";
import { useTitle } from "../routing/use-title";
import { useSession } from "../session/session";
import { Activity } from "./activity";
import { AddPanel } from "./add-panel";
import { ContextSections } from "./context-sections";
import { Description } from "./description";
import { Details } from "./details";
import { IssueActions } from "./issue-actions";
import { IssueLinks } from "./issue-links";
import { Panels } from "./panels";
import { readIssue, type OpenIssue } from "./read-issue";
import { StatusButton } from "./status-button";
import { SummaryHeading } from "./summary-heading";
import { useChange } from "./use-change";
import styles from "./issue.module.css";

/** One issue: what it says, what the app adds, what happened. It follows along while others change it. */
export function IssuePage({ issueKey }: { readonly issueKey: string }) {
  const { current } = useSession();
  const { loaded, reload } = useLoaded(issueKey, () => readIssue(issueKey));
  useTouchedIssues((touched) => {
    if (touched.issueKey !== issueKey) return;
    reload();
    // As in Jira: one's own changes are not announced to one's own frames.
    if (touched.byAccountId !== current.accountId)
      pageEvents.emit("JIRA_ISSUE_CHANGED", { issueId: touched.issueId, issueKey: touched.issueKey });
  });
  useTitle(loaded.state === "ready" ? `[${issueKey}] ${loaded.value.issue.fields.summary}` : issueKey);

  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <FailedPage error={loaded.error} what="issue" onRetry={reload} />;
  return <IssueView open={loaded.value} onChanged={reload} />;
}

function IssueView({ open, onChanged }: { readonly open: OpenIssue; readonly onChanged: () => void }) {
  const { issue } = open;
  const { project, issuetype } = issue.fields;
  const change = useChange(issue.key, onChanged);
  const [justAdded, setJustAdded] = useState<string | null>(null);
  const round = useRound(open);
  return (
    <>
      <IssueBackgroundScripts modules={open.modules} issueKey={issue.key} round={round} />
      <Crumbs
        crumbs={[
          { text: "Projects", href: "/" },
          { text: project.name, href: `/projects/${project.key}` },
          { text: issue.key, href: `/browse/${issue.key}`, iconUrl: issuetype.iconUrl, iconName: issuetype.name, testId: "issue-key" },
        ]}
      />
      <div className={styles["columns"]}>
        <div className={styles["main"]}>
          <SummaryHeading open={open} change={change} />
          <AddPanel
            open={open}
            onAdded={(moduleKey) => {
              setJustAdded(moduleKey);
              onChanged();
            }}
          />
          <Description open={open} change={change} />
          <Panels open={open} justAdded={justAdded} onRefresh={onChanged} />
          <IssueLinks issue={issue} />
          <Activity open={open} change={change} onRefresh={onChanged} />
        </div>
        <div className={styles["side"]}>
          <div className={styles["state"]}>
            <StatusButton open={open} change={change} onChanged={onChanged} />
            <IssueActions open={open} onRefresh={onChanged} />
          </div>
          <Details open={open} change={change} />
          <ContextSections open={open} onRefresh={onChanged} />
        </div>
      </div>
    </>
  );
}

/** How often a value was another than before. */
function useRound(value: unknown): number {
  const [held, setHeld] = useState({ value, round: 0 });
  if (held.value !== value) setHeld({ value, round: held.round + 1 });
  return held.round;
}

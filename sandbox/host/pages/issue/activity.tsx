import Tabs, { Tab, TabList, TabPanel } from "@atlaskit/tabs";
import { AddComment } from "./add-comment";
import { CreatedItem } from "./created-item";
import { CommentItem } from "./comment-item";
import { HistoryItem } from "./history-item";
import { isoOf } from "../data/jira-date";
import { ModuleOnIssue } from "./module-on-issue";
import type { OpenIssue } from "./read-issue";
import type { Change } from "./use-change";
import styles from "./issue.module.css";

type ActivityProps = { readonly open: OpenIssue; readonly change: Change; readonly onRefresh: () => void };

/** What happened on the issue: everything, the comments, the history, and the app's own tabs. */
export function Activity({ open, change, onRefresh }: ActivityProps) {
  const activities = open.modules.filter((module) => module.moduleType === "jira:issueActivity");
  return (
    <section className={styles["section"]} aria-labelledby="activity-title">
      <h2 id="activity-title">Activity</h2>
      <Tabs id="activity" shouldUnmountTabPanelOnChange>
        <TabList>
          <Tab testId="tab-all">All</Tab>
          <Tab testId="tab-comments">Comments</Tab>
          <Tab testId="tab-history">History</Tab>
          {activities.map((module) => (
            <Tab key={module.key} testId={`tab-${module.key}`}>
              {module.title}
            </Tab>
          ))}
        </TabList>
        <TabPanel>
          <div className={styles["tabBody"]}>
            {open.mayComment && <AddComment change={change} />}
            <Everything open={open} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className={styles["tabBody"]}>
            {open.mayComment && <AddComment change={change} />}
            {open.comments.length === 0 && <p className={styles["quiet"]}>No comments yet.</p>}
            <ol className={styles["feed"]}>
              {open.comments.map((comment) => (
                <CommentItem key={comment.id} comment={comment} />
              ))}
            </ol>
          </div>
        </TabPanel>
        <TabPanel>
          <div className={styles["tabBody"]} data-testid="issue-history">
            <ol className={styles["feed"]}>
              {open.history.map((entry) => (
                <HistoryItem key={entry.id} entry={entry} />
              ))}
              <CreatedItem issue={open.issue} />
            </ol>
          </div>
        </TabPanel>
        {activities.map((module) => (
          <TabPanel key={module.key}>
            <div className={styles["tabBody"]} data-testid={`activity-${module.key}`}>
              <ModuleOnIssue module={module} open={open} onRefresh={onRefresh} />
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

/** Comments and changes in one line of time, newest first. */
function Everything({ open }: { readonly open: OpenIssue }) {
  const items = [
    ...open.comments.map((comment) => ({ at: comment.created, drawn: <CommentItem key={`comment-${comment.id}`} comment={comment} /> })),
    ...open.history.map((entry) => ({ at: entry.created, drawn: <HistoryItem key={`history-${entry.id}`} entry={entry} /> })),
  ].sort((one, other) => Date.parse(isoOf(other.at)) - Date.parse(isoOf(one.at)));
  return (
    <ol className={styles["feed"]}>
      {items.map((item) => item.drawn)}
      <CreatedItem issue={open.issue} />
    </ol>
  );
}

import Button from "@atlaskit/button/new";
import SectionMessage from "@atlaskit/section-message";
import { useEffect, useState, type FormEvent, type ReactNode } from "react";
import { JiraError } from "../data/ask-jira";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { FailedPage } from "../elements/problem-page";
import { useTouchedIssues } from "../live/touched-issues";
import { goTo } from "../routing/use-place";
import { useTitle } from "../routing/use-title";
import { IssueTable } from "./issue-table";
import { searchIssues } from "./search-issues";
import styles from "./issues.module.css";

type IssuesPageProps = {
  readonly title: string;
  readonly jql: string;
  /** Where the list is of a project: searching stays there. */
  readonly projectKey?: string;
  /** What stands above the title. */
  readonly children?: ReactNode;
};

/** What a query finds: a project's issues, or any search. It follows along while issues change. */
export function IssuesPage({ title, jql, projectKey, children }: IssuesPageProps) {
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const token = pages.at(-1) ?? null;
  const { loaded, reload } = useLoaded(`${jql} ${token ?? ""}`, () => searchIssues(jql, token));
  useTouchedIssues(reload);
  useEffect(() => setPages([null]), [jql]);
  useTitle(title);

  return (
    <>
      {children}
      <div className={styles["heading"]}>
        <h1>{title}</h1>
      </div>
      <QueryBox jql={jql} projectKey={projectKey} />
      {loaded.state === "loading" && <LoadingPage />}
      {loaded.state === "failed" && <Failed error={loaded.error} onRetry={reload} />}
      {loaded.state === "ready" && loaded.value.issues.length === 0 && (
        <SectionMessage title="Nothing matches">
          <p>No issue you may see matches this query. Change it, or press c to create an issue.</p>
        </SectionMessage>
      )}
      {loaded.state === "ready" && loaded.value.issues.length > 0 && (
        <>
          <IssueTable issues={loaded.value.issues} appFields={loaded.value.appFields} label={title} />
          <div className={styles["foot"]}>
            <span>
              {loaded.value.issues.length} {loaded.value.issues.length === 1 ? "issue" : "issues"} on page {pages.length}
            </span>
            {pages.length > 1 && <Button onClick={() => setPages(pages.slice(0, -1))}>Previous</Button>}
            {loaded.value.nextPageToken !== null && <Button onClick={() => setPages([...pages, loaded.value.nextPageToken])}>Next</Button>}
          </div>
        </>
      )}
    </>
  );
}

function QueryBox({ jql, projectKey }: { readonly jql: string; readonly projectKey: string | undefined }) {
  const [text, setText] = useState(jql);
  useEffect(() => setText(jql), [jql]);

  function search(event: FormEvent): void {
    event.preventDefault();
    const path = projectKey === undefined ? "/issues" : `/projects/${encodeURIComponent(projectKey)}`;
    goTo(`${path}?jql=${encodeURIComponent(text)}`);
  }

  return (
    <form className={styles["query"]} onSubmit={search}>
      <input aria-label="JQL query" value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} data-testid="jql" />
      <Button type="submit" testId="jql-search">
        Search
      </Button>
    </form>
  );
}

/** A query Jira does not take is the person's to mend, in Jira's own words. */
function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  if (!(error instanceof JiraError) || error.status !== 400) return <FailedPage error={error} what="list" onRetry={onRetry} />;
  return (
    <SectionMessage appearance="error" title="Jira does not understand this query">
      {error.messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </SectionMessage>
  );
}

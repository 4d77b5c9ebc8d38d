import type { ReactNode } from "react";
import { JiraError } from "../data/ask-jira";
import { Link } from "../routing/link";
import styles from "./elements.module.css";

/** A page that says what is wrong and what to do next. */
export function ProblemPage({
  title,
  message,
  children,
}: {
  readonly title: string;
  readonly message: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles["problem"]} role="alert">
      <h1>{title}</h1>
      <p>{message}</p>
      {children}
    </div>
  );
}

/** The page for what could not be loaded: missing, forbidden and broken each in their own words. */
export function FailedPage({ error, what, onRetry }: { readonly error: Error; readonly what: string; readonly onRetry: () => void }) {
  const status = error instanceof JiraError ? error.status : 0;
  if (status === 404 || status === 403) {
    return (
      <ProblemPage
        title={`You cannot see this ${what}`}
        message={`It may not exist, or you may not have permission. Ask an administrator of the project, or switch to another person.`}
      >
        <Link href="/">Go to your projects</Link>
      </ProblemPage>
    );
  }
  return (
    <ProblemPage title={`This ${what} could not be loaded`} message={error.message}>
      <button type="button" className={styles["plainButton"]} onClick={onRetry}>
        Try again
      </button>
    </ProblemPage>
  );
}

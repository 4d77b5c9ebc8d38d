import { JiraLink } from "../jira-link";
import { Notice } from "../notice";
import styles from "./set-up.module.css";

type Props = {
  readonly projectName: string;
  /** Where a Jira administrator finds the same plan; null where Jira did not say. */
  readonly address: string | null;
};

/** What somebody who does not administer Jira passes on, so that the plan is gone on with. */
export function HandOverNotice({ projectName, address }: Props) {
  if (address === null) {
    return (
      <Notice tone="information" title="Some steps need a Jira administrator">
        They find the same plan in Jira’s settings, under Apps, on the page Incident desk: there they choose {projectName} and go on.
      </Notice>
    );
  }
  return (
    <Notice
      tone="information"
      title="Some steps need a Jira administrator"
      action={<JiraLink path={address}>Their page of this plan</JiraLink>}
    >
      At this address they see the same plan and go on from there:
      <code className={styles["address"]} data-testid="hand-over">
        {address}
      </code>
    </Notice>
  );
}

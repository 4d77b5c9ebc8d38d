import { Notice } from "./notice";

type Props = { readonly issueType: string; readonly incidentTypes: readonly string[] };

/** Says why there is nothing here, and how to make this issue an incident. */
export function NotAnIncident({ issueType, incidentTypes }: Props) {
  return (
    <Notice tone="information" title="Not an incident">
      The work type of this issue is {issueType}.{" "}
      {incidentTypes.length > 0
        ? `To triage it here, change it to ${incidentTypes.join(" or ")}.`
        : "This site has no work type for incidents yet; a Jira administrator can set one."}
    </Notice>
  );
}

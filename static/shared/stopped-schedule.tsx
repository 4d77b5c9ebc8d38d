import { Moment } from "./moment";
import { Notice } from "./notice";

/** The five-minute schedule does not run: what that means, and since when (epoch ms). */
export function StoppedSchedule({ since }: { since: number }) {
  return (
    <Notice tone="warning" title="The five-minute schedule has not run">
      It ran last <Moment at={since} />. Steps that the queue brings still come on time; what it loses is not found until the schedule runs
      again. Tell a Jira administrator.
    </Notice>
  );
}

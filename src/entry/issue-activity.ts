import { makeResolver } from "@forge/resolver";
import { readTimeline } from "../app/read-timeline";
import type { IssueActivityCalls, TimelineView } from "../contract/ui/timeline";
import { nothing } from "../contract/ui/nothing";
import { readTimelinePayload } from "../contract/ui/timeline";
import { PlatformError } from "../core/platform-error";
import { accept } from "../core/result";
import { incidentDoor } from "./door";
import { dueStepView } from "./due-step-view";

/** The timeline (`jira:issueActivity`). */
export const issueActivity = makeResolver<IssueActivityCalls>({
  readTimeline: incidentDoor({
    authorise: "view-issue",
    payload: readTimelinePayload,
    answer: async ({ payload, incident, ports }) => {
      const { entries, olderPage } = await readTimeline(incident, payload.page ?? null, ports);
      return accept<TimelineView>({ state: "timeline", entries, olderPage });
    },
    instead: (why) =>
      Promise.resolve(
        !(why instanceof PlatformError) && why.kind === "not-an-incident" && "incidentTypes" in why
          ? { state: "not-an-incident", issueType: why.issueType, incidentTypes: why.incidentTypes }
          : null,
      ),
  }),

  readSteps: incidentDoor({
    authorise: "view-issue",
    payload: nothing,
    answer: async ({ incident, ports }) => accept((await ports.ledger.ofIssue(incident.issue.issueId)).map(dueStepView)),
  }),
});

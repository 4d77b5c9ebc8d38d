import { z } from "zod";
import { findVisibleIssue, visibleIssue } from "../access/visible-issue";
import { historyJson } from "../formatters/changelog-json";
import { selfLink } from "../formatters/links";
import { badRequest } from "../http/jira-error";
import { bodyOf, type JiraRouter, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { type History, historiesOf } from "../store/changelog";

const bulkBody = z.object({
  issueIdsOrKeys: z.array(z.coerce.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).default([]),
  maxResults: z.number().int().min(1).max(10_000).default(1000),
  nextPageToken: z.string().nullish(),
});
const listBody = z.object({ changelogIds: z.array(z.number().int()).min(1) });

/** What changed on issues, oldest first. */
export function changelogRoutes(router: JiraRouter, site: Site): void {
  router.get("/issue/:issueIdOrKey/changelog", (context) => {
    const { issue } = visibleIssue(site, personOf(context), context.req.param("issueIdOrKey"));
    const histories = historiesOf(site, issue.id).map((history) => historyJson(site, history));
    return context.json(paged(selfLink(site, `/issue/${issue.key}/changelog`), pageOf(context, 100, 100), histories));
  });

  router.post("/issue/:issueIdOrKey/changelog/list", async (context) => {
    const { changelogIds } = await bodyOf(context, listBody);
    const { issue } = visibleIssue(site, personOf(context), context.req.param("issueIdOrKey"));
    const histories = historiesOf(site, issue.id)
      .filter(({ id }) => changelogIds.includes(id))
      .map((history) => historyJson(site, history));
    return context.json({ startAt: 0, maxResults: histories.length, total: histories.length, histories });
  });

  router.post("/changelog/bulkfetch", async (context) => {
    const { accountId } = personOf(context);
    const asked = await bodyOf(context, bulkBody);
    const issueIds = asked.issueIdsOrKeys.flatMap((idOrKey) => findVisibleIssue(site, accountId, idOrKey)?.issue.id ?? []);
    const oldestFirst = [...new Set(issueIds)]
      .flatMap((issueId) => chosenOf(site, issueId, asked.fieldIds))
      .sort(
        (one, other) => one.history.created - other.history.created || one.issueId - other.issueId || one.history.id - other.history.id,
      );
    const start = startOf(asked.nextPageToken ?? null);
    const page = oldestFirst.slice(start, start + asked.maxResults);
    const end = start + page.length;
    return context.json({
      issueChangeLogs: [...new Set(page.map(({ issueId }) => issueId))].map((issueId) => ({
        issueId: String(issueId),
        changeHistories: page.filter((one) => one.issueId === issueId).map(({ history }) => historyJson(site, history)),
      })),
      ...(end < oldestFirst.length ? { nextPageToken: Buffer.from(`changelog ${end}`).toString("base64url") } : {}),
    });
  });
}

/** Histories that touch one of the fields, whole; all of them where no field is named. */
function chosenOf(site: Site, issueId: number, fieldIds: readonly string[]): { issueId: number; history: History }[] {
  return historiesOf(site, issueId)
    .filter(({ items }) => fieldIds.length === 0 || items.some(({ fieldId }) => fieldId !== null && fieldIds.includes(fieldId)))
    .map((history) => ({ issueId, history }));
}

function startOf(token: string | null): number {
  if (token === null) return 0;
  const [, offset] = /^changelog (\d+)$/.exec(Buffer.from(token, "base64url").toString()) ?? [];
  if (offset === undefined) throw badRequest("The provided next page token is invalid.");
  return Number(offset);
}

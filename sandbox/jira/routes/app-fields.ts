import { z } from "zod";
import { bodyOf, flagOf, type JiraContext, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { type AppValueUpdate, writeAppValues } from "../writing/write-app-values";

const issueIds = z.array(z.number().int()).min(1).max(1000);
const valuesOfOneField = z.object({ updates: z.array(z.object({ issueIds, value: z.unknown() })).min(1) });
const valuesOfManyFields = z.object({
  updates: z.array(z.object({ customField: z.string(), issueIds, value: z.unknown() })).min(1),
});

/** The values of an app's own fields, written by the app. */
export function appFieldRoutes(router: JiraRouter, site: Site): void {
  router.put("/app/field/:fieldIdOrKey/value", async (context) => {
    const { updates } = await bodyOf(context, valuesOfOneField);
    const customField = context.req.param("fieldIdOrKey");
    return write(
      site,
      context,
      updates.map((update) => ({ ...update, customField })),
    );
  });

  router.post("/app/field/value", async (context) => write(site, context, (await bodyOf(context, valuesOfManyFields)).updates));
}

function write(site: Site, context: JiraContext, updates: readonly AppValueUpdate[]): Response {
  const caller = personOf(context);
  const options = {
    generateChangelog: flagOf(context, "generateChangelog", true),
    generateAppEvents: flagOf(context, "generateAppEvents", true),
  };
  site.write(() => writeAppValues(site, caller, updates, options));
  return context.body(null, 204);
}

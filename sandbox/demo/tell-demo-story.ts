import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { DemoDesk } from "./demo-desk";

/** How long before the present the story begins, in minutes; the last incident is raised seven minutes before it. */
export const STORY_MINUTES = 24 * 60;

/**
 * A day on the Payments desk, told through Jira and the app themselves: priorities,
 * histories and timelines are what the app made of it. Ends at the present.
 * @param seed decides how long each thing took: the same seed, the same day.
 */
export async function tellDemoStory(desk: DemoDesk, seed: number): Promise<void> {
  const chance = xoroshiro128plus(seed);
  let elapsed = 0;
  const wait = async (minutes: number): Promise<void> => {
    elapsed += minutes;
    await desk.minutes(minutes);
  };
  /** About so long, give or take a fifth. */
  const waitAbout = (minutes: number): Promise<void> => wait(Math.round((minutes * uniformInt(chance, 80, 120)) / 100));

  const refunds = await desk.raise("tim", {
    summary: "Refund report shows yesterday's totals",
    description: "The totals on the refund report have not moved since yesterday evening.\nThe figures in the ledger are right.",
    impact: "Low",
    urgency: "Low",
  });
  await waitAbout(95);
  await desk.assign("ada", refunds, "ada");
  await desk.move("ada", refunds, "Investigating");

  const timeouts = await desk.raise("tim", {
    summary: "Card payments time out at checkout",
    description: "About one payment in three ends in a timeout after 30 seconds. The customer's card is not charged.",
    impact: "Medium",
    urgency: "High",
  });
  await waitAbout(4);
  await desk.assign("grace", timeouts, "grace");
  await desk.move("grace", timeouts, "Investigating");
  await desk.comment("grace", timeouts, "The connection pool of the payment gateway is exhausted on two of three nodes.");
  await waitAbout(9);
  await desk.edit("grace", timeouts, { impact: "High" });
  await waitAbout(34);
  await desk.move("grace", timeouts, "Mitigated");
  await desk.comment("grace", timeouts, "Restarted the pool manager on both nodes. Payments go through again.");
  await desk.edit("grace", timeouts, { urgency: "Low" });
  await waitAbout(140);
  await desk.move("grace", timeouts, "Resolved");
  await desk.move("ada", refunds, "Resolved");
  await desk.move("ada", refunds, "Closed");

  const receipts = await desk.raise("tim", {
    summary: "Receipts arrive an hour late by mail",
    description: "Customers ask where their receipt is. They do arrive, about an hour after the payment.",
    impact: "Medium",
    urgency: "Low",
  });
  await waitAbout(210);
  const vault = await desk.raise("ada", {
    summary: "Saved cards cannot be removed",
    description: "Removing a saved card says it worked; the card is there again after a reload.",
    impact: "Low",
    urgency: "Medium",
  });
  await desk.assign("ada", vault, "ada");
  await waitAbout(300);
  await desk.assign("grace", receipts, "grace");
  await desk.move("grace", receipts, "Investigating");

  const fraud = await desk.raise("joan", {
    summary: "Fraud check holds back payments from one bank",
    description: "All payments from one large bank wait for a manual check since this morning.",
    impact: "High",
    urgency: "Medium",
  });
  await waitAbout(12);
  await desk.assign("ada", fraud, "ada");
  await desk.move("ada", fraud, "Investigating");
  await desk.comment("ada", fraud, "The bank changed its card ranges overnight; our list of known ranges is two weeks old.");
  await waitAbout(190);

  await desk.raise("tim", {
    summary: "Exchange rates on invoices look wrong",
    description: "An invoice in Swiss francs used last week's rate. It may be only this one.",
  });
  await desk.raise("ada", {
    summary: "Connection pool leak in checkout",
    description: "Behind the timeouts: connections are not returned when the bank answers with an error.",
    type: "Problem",
  });
  await wait(STORY_MINUTES - elapsed - 7);

  await desk.raise("joan", {
    summary: "Checkout answers 502 for all cards",
    description: "Since a few minutes every attempt to pay ends in an error page. All countries, all cards.",
    impact: "High",
    urgency: "High",
  });
  await wait(7);
}

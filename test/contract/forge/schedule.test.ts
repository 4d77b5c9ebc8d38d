import { aSmallForge, NOON } from "./a-small-forge";

const SWEEP = "    - { key: sweep, function: onSchedule, interval: fiveMinute }\n";

/** Deploys the app again, with another manifest or the same, four minutes after its first deploy; gives when it runs. */
async function runsAfterDeployingAgain(manifest: (text: string) => string): Promise<number[]> {
  const runs: number[] = [];
  const first = await aSmallForge();
  await first.clock.stop();
  const { clock } = await aSmallForge({ onSchedule: () => void runs.push((Date.now() - NOON) / 1000) }, undefined, {
    manifest,
    database: first.database,
    deployedAt: NOON + 240_000,
  });
  await clock.advance(600_000);
  return runs;
}

test("deploying the same schedules leaves their next run where it was", async () => {
  expect(await runsAfterDeployingAgain((text) => text)).toEqual([300, 600]);
});

test("another set of schedules starts all of them again, five minutes from its deploy", async () => {
  const withOneMore = (text: string) => text.replace(SWEEP, `${SWEEP}    - { key: daily, function: onSchedule, interval: day }\n`);
  expect(await runsAfterDeployingAgain(withOneMore)).toEqual([540, 540, 840]);
});

test("a run that throws is not made again before its next time", async () => {
  const runs: number[] = [];
  const { clock } = await aSmallForge({
    onSchedule: () => {
      runs.push((Date.now() - NOON) / 1000);
      throw new Error("no");
    },
  });
  await clock.advance(600_000);
  expect(runs).toEqual([300, 600]);
});

import { siteInProcess, siteOfBundle } from "./every-call-site";
import type { EveryCallSite } from "./every-call-site";
import type { Transcript } from "./transcript-of";
import { transcriptOf } from "./transcript-of";

let fromSource: Transcript;
let fromBundle: Transcript;

beforeAll(async () => {
  fromSource = await transcriptOn(siteInProcess);
  fromBundle = await transcriptOn(siteOfBundle);
  const calls = fromBundle.flatMap(({ lines }) => lines.map((line) => JSON.stringify(line)));
  const refused = calls.filter((line) => line.includes("NOT_EMULATED")).length;
  process.stdout.write(`Compared ${calls.length} calls from source and from the bundle; ${refused} of them the sandbox refuses by name.\n`);
}, 60_000);

async function transcriptOn(open: () => Promise<EveryCallSite>): Promise<Transcript> {
  const site = await open();
  try {
    return await transcriptOf(site);
  } finally {
    await site.close();
  }
}

test("every backend call gives the same from source and from Forge's own bundle", () => {
  expect(fromBundle).toEqual(fromSource);
});

test("each function of the manifest was called, by a page, an event, the clock, a queue or a door", () => {
  const called = new Set(sectionOf("called by the platform").map((line) => (line as { functionName: string }).functionName));
  expect([...called].sort()).toEqual(["onChange", "onInstalled", "onSchedule", "onStaticDoor", "onWork"]);
  expect(sectionOf("doors").map((line) => (line as { status: number }).status)).toEqual([202, 400, 500, 201, 500, 500, 404]);
});

function sectionOf(name: string): readonly unknown[] {
  return fromBundle.find(({ section }) => section === name)?.lines ?? [];
}

import { logAllowance } from "../../../sandbox/forge/runtime/wrapper/log-allowance";

const fatesOf = (allowance: (bytes: number) => string, lines: number): string[] => Array.from({ length: lines }, () => allowance(10));

test("of the lines that are dropped the first is told of, once a minute", () => {
  const fates = fatesOf(
    logAllowance(() => 0),
    103,
  );
  expect(fates.slice(99)).toEqual(["kept", "first-dropped", "dropped", "dropped"]);
});

test("the next minute of the same invocation has lines of its own", () => {
  let runningMs = 0;
  const allowance = logAllowance(() => runningMs);
  fatesOf(allowance, 200);
  runningMs = 60_000;
  expect(fatesOf(allowance, 101).slice(98)).toEqual(["kept", "kept", "first-dropped"]);
});

test("the bytes are those of the whole invocation", () => {
  let runningMs = 0;
  const allowance = logAllowance(() => runningMs);
  expect(allowance(200 * 1024)).toBe("kept");
  runningMs = 60_000;
  expect(allowance(1)).toBe("first-dropped");
});

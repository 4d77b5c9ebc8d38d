/** Child processes that do not outlive us: on Ctrl-C, a signal or the death of our parent, they and all they started end. */
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot, root } from "./paths.mjs";

const running = new Set();
const graceMs = 5000;
let isStopping = false;

/**
 * Runs a program from the repository's folder, in a session of its own, and gives its exit code and output.
 * `show: "all"` passes its output on as it comes; `"errors"` only what goes to the error stream. After `timeoutMs` it is ended.
 */
export function run(command, args, { env = {}, show = "nothing", timeoutMs } = {}) {
  return new Promise((resolve) => {
    const plain = show === "nothing" ? { NO_COLOR: "1" } : {};
    const child = spawn(command, args, {
      cwd: root,
      detached: true,
      stdio: ["ignore", show === "all" ? "inherit" : "pipe", show === "nothing" ? "pipe" : "inherit"],
      env: { ...process.env, ...plain, PATH: `${inRoot("node_modules/.bin")}:${process.env.PATH}`, ...env },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (output += text));
    const timer = timeoutMs && setTimeout(() => void end([child]), timeoutMs);
    running.add(child);
    child.on("error", (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (!isStopping) resolve({ code: code ?? 1, output: signal ? `${output}\nEnded by ${signal}.` : output });
    });
  });
}

/** Makes every interruption end what is running before this process ends. */
export function endWithUs() {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(codes)) process.on(signal, () => void stopAll(code));
  const starters = npmAndItsShell();
  setInterval(() => !starters.every(isAlive) && void stopAll(codes.SIGHUP), 1000).unref();
}

/** npm passes signals on, but when it is killed outright it cannot: then its death is our signal. */
function npmAndItsShell() {
  if (process.env.npm_lifecycle_event === undefined || process.platform !== "linux") return [];
  const parent = process.ppid;
  return /^(sh|dash|bash)$/m.test(readFileSync(`/proc/${parent}/comm`, "utf8")) ? [parent, parentOf(parent)] : [parent];
}

async function stopAll(code) {
  if (isStopping) return;
  isStopping = true;
  await end([...running]);
  process.exit(code);
}

/** Asks the children to end, which end what they started; after a few seconds no longer asks, them or what they left. */
async function end(children) {
  const pids = children.flatMap(({ pid }) => [pid, ...descendants(pid)]);
  for (const { pid } of children) signalTo(pid, "SIGTERM");
  const deadline = Date.now() + graceMs;
  while (pids.some(isAlive) && Date.now() < deadline) await sleep(50);
  for (const pid of pids.flatMap((pid) => [pid, ...descendants(pid)]).filter(isAlive)) signalTo(pid, "SIGKILL");
}

/** Everything a process started, directly or not, taken before any of it ends: orphans lose their trace. */
function descendants(ancestor) {
  const childrenOf = new Map();
  for (const entry of processIds()) {
    const parent = parentOf(entry);
    if (parent !== null) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(entry)]);
  }
  const found = [];
  for (let queue = [ancestor]; queue.length > 0;) {
    const children = childrenOf.get(queue.shift()) ?? [];
    found.push(...children);
    queue.push(...children);
  }
  return found;
}

/** Linux only: elsewhere a child's own process group has to do. */
function processIds() {
  return process.platform === "linux" ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
}

function parentOf(pid) {
  const stat = statOf(pid);
  return stat === null ? null : Number(stat[1]);
}

/** State, parent and more of a process as Linux tells it; null when it is gone. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
  } catch {
    return null;
  }
}

function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // it ended meanwhile
  }
}

function isAlive(pid) {
  if (process.platform === "linux") return (statOf(pid) ?? ["Z"])[0] !== "Z";
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Runs a command where there is no network but loopback, so that nothing it shows can come from anywhere else. */
import { run } from "./children.mjs";

/** SIOCSIFFLAGS with IFF_UP and IFF_RUNNING on "lo", for systems without `ip`. */
const perl = 'use Socket; socket(S, AF_INET, SOCK_DGRAM, 0) && ioctl(S, 0x8914, my $r = pack("a16sx22", "lo", 0x41)) or exit 1';
const upAndRun = `ip link set lo up 2>/dev/null || perl -e '${perl}' || exit 1; exec "$@"`;
/** As root; and as anybody, where the kernel lets people make namespaces of their own. */
const ways = [
  ["unshare", "-n"],
  ["unshare", "-rn"],
];

/** Gives what turns a command into one without a network; says so when this machine cannot. */
export async function loopbackOnly() {
  for (const way of ways) {
    const wrap = (command) => [...way, "sh", "-c", upAndRun, "sh", ...command];
    const [program, ...args] = wrap(["true"]);
    if ((await run(program, args)).code === 0) return wrap;
  }
  console.log("These tests run with the machine's network: it cannot make a network namespace (not root, or no unshare).");
  return (command) => command;
}

import type { Page } from "playwright-core";

/**
 * Gives, when asked, what went wrong in a page and its frames so far: errors on the console
 * (a refused script or style is one), errors nobody caught, requests that leave this machine.
 */
export function problemsOf(page: Page, expected: readonly RegExp[]): () => readonly string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") problems.push(`asked outside: ${request.url()}`);
  });
  return () => {
    const missing = expected.filter((pattern) => !problems.some((problem) => pattern.test(problem)));
    const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
    return [...unexpected, ...missing.map((pattern) => `did not happen: ${pattern}`)];
  };
}

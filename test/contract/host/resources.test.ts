import { injectIntoPage } from "../../../sandbox/forge/resources/inject-into-page";
import { aSmallHost, SITE, UI } from "./a-small-host";

test("a page of the app gets the bridge before its own script", async () => {
  const page = await (await aSmallHost().ui.request(`${UI}/ui/panel.html`)).text();
  expect(page.indexOf("/__forge__/bridge.js")).toBeGreaterThan(0);
  expect(page.indexOf("/__forge__/bridge.js")).toBeLessThan(page.indexOf("./panel.js"));
});

test("a page of the app comes with Forge's policy: framed by the site alone, no inline style, reports to us", async () => {
  const policy = (await aSmallHost().ui.request(`${UI}/ui/panel.html`)).headers.get("content-security-policy") ?? "";
  const directive = (name: string): string =>
    policy
      .split("; ")
      .find((part) => part.startsWith(`${name} `))
      ?.slice(name.length + 1) ?? "";
  expect(directive("frame-ancestors").split(" ")).toContain(SITE);
  expect(directive("style-src")).not.toContain("unsafe-inline");
  expect(directive("script-src")).not.toContain("unsafe");
  expect(directive("report-uri")).toBe(`${UI}/__forge__/csp-report`);
});

test("nothing outside the resource's folder is served", async () => {
  const { ui } = aSmallHost();
  for (const path of ["/ui/..%2Fsecret.txt", "/ui/%2e%2e/secret.txt", "/other/panel.html", "/ui/%"]) {
    expect((await ui.request(`${UI}${path}`)).status).toBe(404);
  }
});

test("the theme is one stylesheet with both colour modes", async () => {
  const css = await (await aSmallHost().ui.request(`${UI}/__forge__/theme.css`)).text();
  expect(css).toContain('html[data-color-mode="light"]');
  expect(css).toContain('html[data-color-mode="dark"]');
});

test.each([
  ["<!doctype html><html lang='en'><body>Here</body></html>", "<html lang='en'><script"],
  ["<!doctype html><p>Here</p>", "<!doctype html><script"],
  ["<header>Here</header>", /^<script/],
])("a page that writes no head gets the bridge before its first words: %s", (html, beginning) => {
  const page = injectIntoPage(html, "http://localhost:4400");
  expect(page).toMatch(beginning);
  expect(page.indexOf("bridge.js")).toBeLessThan(page.indexOf("Here"));
});

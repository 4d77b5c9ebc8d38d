import { permissions } from "@forge/api";
import { aSmallForge } from "./a-small-forge";

const LISTS = `permissions:
  scopes: [storage:app]
  external:
    fetch: { backend: ["https://api.example.com", { remote: own }], client: ["https://cdn.example.com"] }
    images: ["https://pictures.example.com"]
remotes: [{ key: own, baseUrl: https://own.example.com }]
`;
const listing = (text: string): string => text.replace(/permissions: .*\n/, LISTS);

test("what an app may fetch and load is what its manifest lists", async () => {
  const { inTheApp } = await aSmallForge({}, undefined, { manifest: listing });
  const told = await inTheApp(async () => [
    permissions.canFetchFrom("backend", "https://api.example.com/v1"),
    permissions.canFetchFrom("backend", "https://other.example.com/v1"),
    permissions.canFetchFrom("client", "https://cdn.example.com"),
    permissions.canLoadResource("images", "https://pictures.example.com"),
    permissions.canLoadResource("images", "https://api.example.com"),
    permissions.hasScope("storage:app"),
    permissions.hasScope("read:jira-work"),
  ]);
  expect(told).toEqual([true, false, true, true, false, true, false]);
});

test("an app that lists nothing may fetch and load nothing", async () => {
  const { inTheApp } = await aSmallForge();
  expect(await inTheApp(async () => permissions.canFetchFrom("backend", "https://api.example.com"))).toBe(false);
});

test("a remote that is listed by its key is listed with its address", async () => {
  const { inTheApp } = await aSmallForge({}, undefined, { manifest: listing });
  const answer = await inTheApp(() => fetch("https://own.example.com/a"));
  expect([answer.status, await answer.json()]).toEqual([
    501,
    { code: "NOT_EMULATED", message: "The sandbox does not emulate the outside address https://own.example.com/a." },
  ]);
});

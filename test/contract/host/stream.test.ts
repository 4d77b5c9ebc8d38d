import { ada, aSmallHost, cookieOf, SITE, vint } from "./a-small-host";

const touched = { issueId: "1", issueKey: "PAY-1", projectKey: "PAY", byAccountId: null };

async function firstWordsOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const { value } = await reader.read();
  return new TextDecoder().decode(value);
}

test("a page hears of a changed issue its person may see", async () => {
  const host = aSmallHost();
  const response = await host.site.request(`${SITE}/gateway/stream`, { headers: { cookie: await cookieOf(host, ada) } });
  const reader = response.body!.getReader();
  expect(await firstWordsOf(reader)).toContain("ready");

  host.touch(touched);

  expect(await firstWordsOf(reader)).toContain('"issueKey":"PAY-1"');
  await reader.cancel();
});

test("a page hears nothing of an issue its person may not see", async () => {
  const host = aSmallHost();
  const response = await host.site.request(`${SITE}/gateway/stream`, { headers: { cookie: await cookieOf(host, vint) } });
  const reader = response.body!.getReader();
  await firstWordsOf(reader);

  host.touch(touched);

  const heard = await Promise.race([firstWordsOf(reader), new Promise((resolve) => setImmediate(() => resolve("nothing")))]);
  expect(heard).toBe("nothing");
  await reader.cancel();
});

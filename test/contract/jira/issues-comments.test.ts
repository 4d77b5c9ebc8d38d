import { aSmallJira, type SmallJira, type Who } from "./a-small-jira";

const text = (words: string) => ({ type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] });
const forResponders = { type: "role", value: "Responders" };

async function wordsSeen({ ask }: SmallJira, who: Who, key: string): Promise<string[]> {
  const { body } = await ask(who, "GET", `/issue/${key}/comment`);
  return body.comments.map((comment: { body: ReturnType<typeof text> }) => comment.body.content[0]?.content[0]?.text);
}

test("a comment kept to a role is read, found and mailed only within it", async () => {
  const small = aSmallJira();
  const key = await small.raise("tim");
  const added = await small.ask("ada", "POST", `/issue/${key}/comment`, { body: text("Secret"), visibility: forResponders });
  await small.ask("ada", "POST", `/issue/${key}/comment`, { body: text("Open") });

  expect(await wordsSeen(small, "grace", key)).toEqual(["Secret", "Open"]);
  expect(await wordsSeen(small, "tim", key)).toEqual(["Open"]);
  expect((await small.ask("tim", "GET", `/issue/${key}/comment/${added.body.id}`)).status).toBe(404);
  expect((await small.ask("tim", "GET", `/issue/${key}?fields=comment`)).body.fields.comment.total).toBe(1);
  expect((await small.ask("tim", "POST", "/comment/list", { ids: [Number(added.body.id)] })).body.values).toEqual([]);
  const toTim = small.jira.outbox().filter(({ to }) => to.includes("tim@example.com"));
  expect(toTim.map(({ text: words }) => words)).not.toContainEqual(expect.stringContaining("Secret"));
});

test("nobody keeps a comment to a role or group they are not in, or that is not there", async () => {
  const { ask, raise } = aSmallJira();
  const key = await raise("tim");
  const add = (visibility: object) => ask("tim", "POST", `/issue/${key}/comment`, { body: text("Ours"), visibility });

  expect((await add(forResponders)).body.errors).toEqual({
    commentLevel: "You are currently not a member of the project role: Responders.",
  });
  expect((await add({ type: "group", value: "nobodies" })).status).toBe(400);
});

test("authors edit and delete their own comments, administrators any, others none", async () => {
  const small = aSmallJira();
  const key = await small.raise();
  const { body } = await small.ask("ada", "POST", `/issue/${key}/comment`, { body: text("First") });
  const path = `/issue/${key}/comment/${body.id}`;

  expect((await small.ask("ada", "PUT", path, { body: text("Second") })).status).toBe(200);
  expect((await small.ask("tim", "PUT", path, { body: text("Third") })).status).toBe(400);
  expect((await small.ask("tim", "DELETE", path)).status).toBe(400);
  expect(await wordsSeen(small, "ada", key)).toEqual(["Second"]);
  expect((await small.ask("ada", "DELETE", path)).status).toBe(204);
  expect(await wordsSeen(small, "ada", key)).toEqual([]);
  expect(small.events.map(({ eventType }) => eventType).slice(-2)).toEqual(["avi:jira:commented:issue", "avi:jira:deleted:comment"]);
});

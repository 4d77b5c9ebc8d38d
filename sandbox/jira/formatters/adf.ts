/** A node of the Atlassian Document Format, as far as its text goes. */
export type AdfNode = {
  readonly type: string;
  readonly text?: string | undefined;
  readonly content?: readonly AdfNode[] | undefined;
  readonly attrs?: Record<string, unknown> | undefined;
};

/** Whether a value can stand where Jira wants a document. */
export function isAdfDocument(value: unknown): value is AdfNode {
  if (typeof value !== "object" || value === null) return false;
  const node = value as { type?: unknown; version?: unknown; content?: unknown };
  return node.type === "doc" && node.version === 1 && Array.isArray(node.content);
}

/** One paragraph a line. */
export function adfOfText(text: string): AdfNode & { version: 1 } {
  const paragraphs = text.split(/\n+/).map((line) => ({ type: "paragraph", content: line === "" ? [] : [{ type: "text", text: line }] }));
  return { type: "doc", version: 1, content: paragraphs };
}

/** The words of a document, a line a block. */
export function textOfAdf(node: AdfNode): string {
  const own = node.type === "hardBreak" ? "\n" : (node.text ?? (typeof node.attrs?.["text"] === "string" ? node.attrs["text"] : ""));
  const isBlockList = node.content?.some((child) => child.content !== undefined) ?? false;
  return own + (node.content ?? []).map(textOfAdf).join(isBlockList ? "\n" : "");
}

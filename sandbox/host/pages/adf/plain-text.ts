import type { AdfNode } from "../data/jira-shapes";

/** A document of what someone typed: a blank line starts a paragraph, a line of dashes a list. */
export function documentOf(text: string): AdfNode {
  const blocks = text
    .replace(/\r\n/g, "\n")
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "");
  return { type: "doc", version: 1, content: blocks.map(blockOf) };
}

/** What one would type to get the document, near enough to go on writing. */
export function textOf(document: AdfNode | null | undefined): string {
  return (document?.content ?? []).map(blockText).join("\n\n");
}

function blockOf(block: string): AdfNode {
  const lines = block.split("\n");
  if (lines.every((line) => /^\s*[-*] /.test(line))) {
    return {
      type: "bulletList",
      content: lines.map((line) => ({ type: "listItem", content: [paragraph([line.replace(/^\s*[-*] /, "")])] })),
    };
  }
  return paragraph(lines);
}

function paragraph(lines: readonly string[]): AdfNode {
  const content = lines.flatMap<AdfNode>((line, index) => [
    ...(index > 0 ? [{ type: "hardBreak" }] : []),
    ...(line === "" ? [] : [{ type: "text", text: line }]),
  ]);
  return { type: "paragraph", content };
}

function blockText(block: AdfNode): string {
  if (block.type === "bulletList" || block.type === "orderedList")
    return (block.content ?? []).map((item) => `- ${inlineText(item)}`).join("\n");
  return inlineText(block);
}

function inlineText(node: AdfNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  if (node.type === "mention" || node.type === "emoji") return String(node.attrs?.["text"] ?? "");
  return (node.content ?? []).map(inlineText).join("");
}

import { Fragment, type ReactNode } from "react";
import type { AdfNode } from "../data/jira-shapes";
import styles from "./adf.module.css";

/** An Atlassian document as the pages draw it: the nodes people write, and for any other its text. */
export function RenderAdf({ document }: { readonly document: AdfNode }) {
  return <div className={styles["document"]}>{children(document)}</div>;
}

function children(node: AdfNode): ReactNode {
  return node.content?.map((child, index) => <Fragment key={index}>{drawn(child)}</Fragment>);
}

function drawn(node: AdfNode): ReactNode {
  switch (node.type) {
    case "text":
      return marked(node);
    case "hardBreak":
      return <br />;
    case "paragraph":
      return <p>{children(node)}</p>;
    case "heading":
      return heading(node);
    case "bulletList":
      return <ul>{children(node)}</ul>;
    case "orderedList":
      return <ol>{children(node)}</ol>;
    case "listItem":
      return <li>{children(node)}</li>;
    case "blockquote":
      return <blockquote>{children(node)}</blockquote>;
    case "panel":
      return <aside className={styles["panel"]}>{children(node)}</aside>;
    case "codeBlock":
      return (
        <pre tabIndex={0}>
          <code>{children(node)}</code>
        </pre>
      );
    case "rule":
      return <hr />;
    case "mention":
      return <span className={styles["mention"]}>{String(node.attrs?.["text"] ?? "@someone")}</span>;
    case "emoji":
      return String(node.attrs?.["text"] ?? node.attrs?.["shortName"] ?? "");
    case "inlineCard":
      return link(String(node.attrs?.["url"] ?? ""), String(node.attrs?.["url"] ?? ""));
    default:
      return <>{children(node)}</>;
  }
}

/** Headings of a document start under the page's own: h1 is the issue, h2 its sections. */
function heading(node: AdfNode): ReactNode {
  const level = Number(node.attrs?.["level"] ?? 1);
  if (level <= 1) return <h3>{children(node)}</h3>;
  return level === 2 ? <h4>{children(node)}</h4> : <h5>{children(node)}</h5>;
}

function marked(node: AdfNode): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case "strong":
        return <strong>{inner}</strong>;
      case "em":
        return <em>{inner}</em>;
      case "code":
        return <code>{inner}</code>;
      case "strike":
        return <s>{inner}</s>;
      case "underline":
        return <u>{inner}</u>;
      case "link":
        return link(String(mark.attrs?.["href"] ?? ""), inner);
      default:
        return inner;
    }
  }, node.text);
}

/** Only addresses a browser may safely follow become links. */
function link(href: string, inner: ReactNode): ReactNode {
  if (!/^(https?:|mailto:|\/)/i.test(href)) return inner;
  return (
    <a href={href} rel="noopener noreferrer">
      {inner}
    </a>
  );
}

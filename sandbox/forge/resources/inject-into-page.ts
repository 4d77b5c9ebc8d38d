/**
 * The page as the browser gets it: the bridge first in its head, classic and blocking, because
 * `@forge/bridge` looks for it when imported; then the theme, as a link, because the policy forbids inline styles.
 * @throws when the page has no head.
 */
export function injectIntoPage(html: string, siteOrigin: string): string {
  const head = /<head[^>]*>/i.exec(html);
  if (!head) throw new Error("A Custom UI page needs a <head>.");
  const after = head.index + head[0].length;
  const injected = `<script src="/__forge__/bridge.js" data-site-origin="${siteOrigin}"></script><link rel="stylesheet" href="/__forge__/theme.css">`;
  return html.slice(0, after) + injected + html.slice(after);
}

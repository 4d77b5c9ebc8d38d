/**
 * The page as the browser gets it: the bridge first in its head, classic and blocking, because
 * `@forge/bridge` looks for it when imported; then the theme, as a link, because the policy forbids inline styles.
 * In a page that writes no head, as HTML allows, they stand where its head begins all the same.
 */
export function injectIntoPage(html: string, siteOrigin: string): string {
  const opening = /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  const after = opening ? opening.index + opening[0].length : 0;
  const injected = `<script src="/__forge__/bridge.js" data-site-origin="${siteOrigin}"></script><link rel="stylesheet" href="/__forge__/theme.css">`;
  return html.slice(0, after) + injected + html.slice(after);
}

import type { ForgeModule } from "../data/forge-modules";

export type SubPage = { readonly title: string; readonly route: string };
export type SubSection = { readonly header: string | null; readonly pages: readonly SubPage[] };

type Titled = { readonly title?: unknown; readonly header?: unknown; readonly route?: string; readonly pages?: readonly Titled[] };

/** A page's own places, as its manifest lists them: `pages`, or `sections` of them. Empty for a page that is one. */
export function subPages(module: ForgeModule): readonly SubSection[] {
  const { pages, sections } = module.definition as { pages?: readonly Titled[]; sections?: readonly Titled[] };
  if (sections) return sections.map(({ header, pages: within }) => ({ header: words(header), pages: (within ?? []).map(subPage) }));
  return pages ? [{ header: null, pages: pages.map(subPage) }] : [];
}

function subPage({ title, route = "" }: Titled): SubPage {
  return { title: words(title) ?? route, route: route.replace(/^\/+/, "") };
}

function words(text: unknown): string | null {
  return typeof text === "string" ? text : null;
}

import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Kind, Page } from "../src/site/page.ts";

/** What Eleventy gives a template for one page: the one it paginates to. */
interface Data<K extends Kind> {
  readonly planned: Page<K>;
}

/**
 * Makes a view of one kind of page an Eleventy template: Eleventy paginates over the planned pages of that kind, one at a time, writes each to the
 * path it was planned at, and the view turns its props into markup, escaped by Preact.
 */
export function template<K extends Kind>(kind: K, view: (page: Page<K>) => VNode) {
  return {
    data: {
      pagination: { data: `pages.${kind}`, size: 1, alias: "planned" },
      permalink: ({ planned }: Data<K>) => planned.path,
      eleventyExcludeFromCollections: true,
    },
    render: ({ planned }: Data<K>) => flat(`<!doctype html>\n${renderToString(view(planned))}\n`),
  };
}

/**
 * The same text in one piece. Preact's is a tree of thousands of small strings, which V8 joins only when a character is asked for; Eleventy keeps every page
 * until its run ends, and the trees made a build of 10,000 articles collect garbage for a second longer (1.4 s of 7).
 */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}

import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Kind, Page, Sheet } from "../src/site/page.ts";
import type { Xml } from "./xml.ts";

/** What Eleventy gives a template: the page it paginates to, or (in a build) a sheet of pages. */
interface Data<K extends Kind> {
  readonly planned: Page<K> | Sheet<K>;
}

/**
 * Makes a view of one kind of page an Eleventy template: the view turns props into HTML, escaped by
 * Preact.
 */
export function template<K extends Kind>(kind: K, view: (page: Page<K>) => ComponentChildren) {
  return textTemplate(kind, (page) => `<!doctype html>\n${renderToString(h(Fragment, null, view(page)))}\n`);
}

/** The same for XML, which only pieces of XML make up (`xml`). */
export function xmlTemplate<K extends Kind>(kind: K, view: (page: Page<K>) => Xml) {
  return textTemplate(kind, (page) => `<?xml version="1.0" encoding="utf-8"?>\n${view(page).written}\n`);
}

/**
 * The same for any text. Plain Eleventy paginates over the planned pages of that kind, one at a
 * time, and writes each to the path it was planned at. A build hands over sheets of them, which
 * write their pages themselves.
 */
export function textTemplate<K extends Kind>(kind: K, write: (page: Page<K>) => string) {
  return {
    data: {
      pagination: { data: `pages.${kind}`, size: 1, alias: "planned" },
      permalink: ({ planned }: Data<K>) => ("print" in planned ? false : planned.path),
      eleventyExcludeFromCollections: true,
    },
    render: ({ planned }: Data<K>) => {
      if (!("print" in planned)) return write(planned);
      planned.print(write);
      return "";
    },
  };
}

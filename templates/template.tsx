import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Kind, Page, Sheet } from "../src/site/page.ts";
import type { Xml } from "./xml.ts";

/**
 * The data that Eleventy gives a template: the page it paginates to, or, in a build, a sheet of
 * pages.
 */
interface Data<K extends Kind> {
  readonly planned: Page<K> | Sheet<K>;
}

/**
 * Makes an Eleventy template of a view for one kind of page, which turns props into HTML, escaped
 * by Preact.
 */
export function template<K extends Kind>(kind: K, view: (page: Page<K>) => ComponentChildren) {
  return textTemplate(kind, (page) => `<!doctype html>\n${renderToString(h(Fragment, null, view(page)))}\n`);
}

/** Does the same for a view that gives XML (`xml`). */
export function xmlTemplate<K extends Kind>(kind: K, view: (page: Page<K>) => Xml) {
  return textTemplate(kind, (page) => `<?xml version="1.0" encoding="utf-8"?>\n${view(page).written}\n`);
}

/**
 * Does the same for any text. Plain Eleventy paginates over the planned pages of the kind, one at a
 * time, and writes each to its planned path. A build hands over sheets, which write their pages
 * themselves.
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

import type { MarkdownIt as Markdown } from "markdown-it";
import { blocksOf } from "../ingest/markdown/markdown-body.ts";
import { articleMarkdown } from "../ingest/markdown/markdown-parser.ts";
import { envOf } from "../ingest/markdown/page-ids.ts";
import { linkWithinSite } from "../ingest/markdown/site-links.ts";
import { fileNamed } from "../settings/own-pages.ts";
import type { Site } from "./page.ts";
import { href, type SitePath } from "./paths.ts";

/**
 * Markdown of the archive's own as HTML elements that are safe to stand in the page at `from`. A
 * link leads to a section by its name, or to another own page by its file. One to a section that is
 * empty, and so has no page, is shown as text.
 */
export function ownHtml(text: string, from: SitePath, site: Site): string {
  const fileAt = (address: string) => {
    const name = fileNamed(address);
    const picture = site.ownPictures.find((one) => one.name === name);
    return picture ? { ...picture, href: href(from, picture.path), use: "picture" as const } : null;
  };
  return parserFor(from, site).render(text, envOf({ article: from, fileAt }));
}

/** The words of the same Markdown, paragraph by paragraph. */
export function ownParagraphs(text: string, from: SitePath, site: Site): string[] {
  return blocksOf(parserFor(from, site).parse(text, {})).map((block) => block.text);
}

function parserFor(from: SitePath, { ownPages, sections }: Site): Markdown {
  const targetOf = (address: string) => {
    const name = fileNamed(address);
    const section = sections.find((one) => one.name === name);
    if (section) return href(from, section.to.path, section.to.fragment);
    const page = ownPages.find((one) => one.name === name);
    return page ? href(from, page.path) : null;
  };
  return linkWithinSite(articleMarkdown(), targetOf);
}

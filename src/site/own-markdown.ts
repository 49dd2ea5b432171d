import type { MarkdownIt as Markdown } from "markdown-it";
import { blocksOf } from "../ingest/markdown/markdown-body.ts";
import { articleMarkdown } from "../ingest/markdown/markdown-parser.ts";
import { linkWithinSite } from "../ingest/markdown/site-links.ts";
import { isSection } from "../settings/archive-config.ts";
import { fileNamed } from "../settings/own-pages.ts";
import { sectionTarget } from "./navigation.ts";
import type { Site } from "./page.ts";
import { href, type SitePath } from "./paths.ts";

/**
 * Markdown of the archive's own as HTML elements that are safe to stand in the page at `from`. A
 * link leads to a section by its name, or to another own page by its file.
 */
export function ownHtml(text: string, from: SitePath, site: Site): string {
  return parserFor(from, site).render(text);
}

/** The words of the same Markdown, paragraph by paragraph. */
export function ownParagraphs(text: string, from: SitePath, site: Site): string[] {
  return blocksOf(parserFor(from, site).parse(text, {})).map((block) => block.text);
}

function parserFor(from: SitePath, { ownPages, archive }: Site): Markdown {
  const targetOf = (address: string) => {
    if (isSection(address)) {
      const { path, fragment } = sectionTarget(address, archive);
      return href(from, path, fragment);
    }
    const page = ownPages.find(({ name }) => name === fileNamed(address));
    return page ? href(from, page.path) : null;
  };
  return linkWithinSite(articleMarkdown(), targetOf);
}

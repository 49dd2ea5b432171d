import { blocksOf } from "../ingest/markdown/markdown-body.ts";
import { articleMarkdown } from "../ingest/markdown/markdown-parser.ts";
import { envOf } from "../ingest/markdown/page-ids.ts";
import { linkWithinSite, type TargetOf } from "../ingest/markdown/site-links.ts";
import { fileNamed } from "../settings/own-pages.ts";
import { href } from "./href.ts";
import type { Site } from "./page.ts";
import type { SitePath } from "./paths.ts";

/**
 * Markdown of the archive's own as HTML elements that are safe to stand in the page at `from`. A
 * link leads to a section by its name, or to another own page by its file. One to a section that is
 * empty, and so has no page, is shown as text.
 */
export function ownHtml(text: string, from: SitePath, site: Site): string {
  const targetOf = targetsFrom(from, site);
  const fileAt = (address: string) => {
    const name = fileNamed(address);
    const picture = site.ownPictures.find((one) => one.name === name);
    if (picture) return { ...picture, href: href(from, picture.path), use: "picture" as const };
    const target = targetOf(address);
    return target === null ? null : { href: target, name, use: "document" as const, width: null, height: null };
  };
  return linkWithinSite(articleMarkdown(), targetOf).render(text, envOf({ article: from, fileAt }));
}

/** The words of the same Markdown, paragraph by paragraph. */
export function ownParagraphs(text: string, from: SitePath, site: Site): string[] {
  return blocksOf(linkWithinSite(articleMarkdown(), targetsFrom(from, site)).parse(text, {})).map((block) => block.text);
}

/** Gives where links lead from an own page. */
function targetsFrom(from: SitePath, { ownPages, sections }: Site): TargetOf {
  return (address) => {
    const name = fileNamed(address);
    const section = sections.find((one) => one.name === name);
    if (section) return href(from, section.to.path, section.to.fragment);
    const page = ownPages.find((one) => one.name === name);
    return page ? href(from, page.path) : null;
  };
}

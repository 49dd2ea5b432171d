import type { ArticleLink } from "../archive/article-link.ts";
import type { Article } from "../ingest/article.ts";
import { quoted } from "../ingest/quoted.ts";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { createFileFinder } from "../media/file-finder.ts";

/** The links of an article to others, and a note of those that lead to none. */
export interface FoundLinks {
  readonly found: readonly ArticleLink[];
  readonly problem: Problem | null;
}

/**
 * Finds the articles to which others lead by the paths of their files, as generators write them:
 * with the extension of the source or of the page, or without one.
 */
export function createPageFinder(articles: readonly Article[]): { readonly linksIn: (article: Article) => FoundLinks } {
  const byFile = new Map(articles.map((article) => [article.origin.file, article]));
  const find = createFileFinder(byFile.keys());
  const articleAt = (address: string, from: string): Article | null => {
    for (const path of spellings(address)) {
      const result = find(path, from);
      const article = "file" in result ? byFile.get(result.file) : undefined;
      if (article) return article;
    }
    return null;
  };
  return {
    linksIn: ({ text, origin }) => {
      const pages = text.files.filter(({ use }) => use === "page");
      const found = pages.flatMap(({ address }): ArticleLink[] => {
        const article = articleAt(address, origin.file);
        return article ? [{ address, to: article.summary, title: article.header.title }] : [];
      });
      const lost = pages.filter(({ address }) => !found.some((link) => link.address === address));
      return { found, problem: lostLinks(lost) };
    },
  };
}

/** The paths of files that may be meant by the address of a page. */
function spellings(address: string): string[] {
  const path = address.replace(/[?#].*$/s, "").replace(/\/$/, "");
  const stem = path.replace(/\.(?:md|markdown|html?)$/i, "");
  return [path, `${stem}.md`, `${stem}.txt`, `${stem}/index.md`, `${stem}/README.md`];
}

function lostLinks(lost: readonly { readonly address: string; readonly line: number }[]): Problem | null {
  const [first] = lost;
  if (!first) return null;
  const more = lost.length === 1 ? "" : `, and ${lost.length - 1} more,`;
  const reason = `${quoted(first.address)}${more} led to a page of the old site that is not in the archive; the page says so`;
  return problem("info", "dead-link", reason, { line: first.line, column: 1 });
}

import type { ArticleLink } from "../archive/article-link.ts";
import { createOldPages } from "../archive/old-pages.ts";
import type { Article } from "../ingest/article.ts";
import type { NamedFile } from "../ingest/named-file.ts";
import { quoted } from "../ingest/quoted.ts";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { once } from "../lib/once.ts";
import { isLocal } from "../media/address.ts";
import { createFileFinder } from "../media/file-finder.ts";

/**
 * The links of an article to others, and those to what is gone from the web; and a note of those
 * that lead to none.
 */
export interface FoundLinks {
  readonly links: readonly ArticleLink[];
  readonly problem: Problem | null;
}

/**
 * Finds the articles to which others lead: by the addresses at which they stood on the old site, or
 * by the paths of their files, as generators write them: with the extension of the source or of the
 * page, or without one. `formerHosts` are those of the settings.
 */
export function createPageFinder(
  articles: readonly Article[],
  formerHosts: readonly string[] | null,
): { readonly linksIn: (article: Article) => FoundLinks } {
  const files = once(() => {
    const byFile = new Map(articles.map((article) => [article.origin.file, article]));
    return { byFile, find: createFileFinder(byFile.keys()) };
  });
  const old = once(() => createOldPages(articles, formerHosts));
  const articleAt = (address: string, from: Article): Article | null => {
    const { byFile, find } = files();
    for (const path of spellings(address)) {
      const result = find(path, from.origin.file);
      const article = "file" in result ? byFile.get(result.file) : undefined;
      if (article) return article;
    }
    return null;
  };
  return {
    linksIn: (from) => {
      const links: ArticleLink[] = [];
      const lost: NamedFile[] = [];
      for (const named of from.text.files) {
        if (named.use !== "page") continue;
        const { address } = named;
        const isPath = isLocal(address);
        const article = old().articleAt(address, from) ?? (isPath && mayBeFile(address, from) ? articleAt(address, from) : null);
        if (article) links.push({ address, to: article.summary, title: article.header.title });
        else if (isPath) lost.push(named);
        else if (old().isGone(address)) {
          links.push({ address, to: null, title: "" });
          lost.push(named);
        }
      }
      return { links, problem: lostLinks(lost) };
    },
  };
}

/**
 * Whether a path may be that of a file of the folder. In an article that was made of a web page it
 * leads from there, and only by chance to a file of the same name.
 */
function mayBeFile(address: string, { header: { original } }: Article): boolean {
  return !original?.url || /\.(?:md|markdown|txt)(?:[?#]|$)/i.test(address);
}

/** The paths of files that may be meant by the address of a page. */
function spellings(address: string): string[] {
  const path = address.replace(/[?#].*$/s, "").replace(/\/$/, "");
  const stem = path.replace(/\.(?:md|markdown|html?)$/i, "");
  return [path, `${stem}.md`, `${stem}.txt`, `${stem}/index.md`, `${stem}/README.md`];
}

function lostLinks(lost: readonly NamedFile[]): Problem | null {
  const [first] = lost;
  if (!first) return null;
  const more = lost.length === 1 ? "" : `, and ${lost.length - 1} more,`;
  const reason = `${quoted(first.address)}${more} led to a page of the old site that is not in the archive; the page says so`;
  return problem("info", "dead-link", reason, { line: first.line, column: 1 });
}

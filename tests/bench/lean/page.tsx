import type { ComponentChildren } from "preact";
import type { Entry } from "../../../src/site/parts.ts";
import { homePath, href, type SitePath, tagsPath } from "../../../src/site/paths.ts";

/** The frame of a page, as the templates for Hugo and Zola have it. */
export function Page({ path, title, children }: { path: SitePath; title: string; children: ComponentChildren }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
      </head>
      <body>
        <header>
          <a href={href(path, homePath)}>Archive</a> <a href={href(path, tagsPath)}>Tags</a>
        </header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

/** One page of an index. */
export function Index({
  path,
  entries,
  older,
  newer,
}: {
  path: SitePath;
  entries: readonly Entry[];
  older: SitePath | null;
  newer: SitePath | null;
}) {
  return (
    <>
      <ol>
        {entries.map((entry) => (
          <li>
            <a href={href(path, entry.path)}>{entry.headline}</a> <time datetime={entry.date}>{entry.date.slice(0, 10)}</time>
          </li>
        ))}
      </ol>
      <nav>
        {newer !== null && (
          <a rel="prev" href={href(path, newer)}>
            Newer
          </a>
        )}
        {older !== null && (
          <a rel="next" href={href(path, older)}>
            Older
          </a>
        )}
      </nav>
    </>
  );
}

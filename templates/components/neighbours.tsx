import type { Mention } from "../../src/site/parts.ts";
import { href, type SitePath } from "../../src/site/paths.ts";
import { headline } from "./headline.tsx";

interface Props {
  readonly from: SitePath;
  /** The article before this one in time, and the one after it. */
  readonly previous: Mention | null;
  readonly next: Mention | null;
}

/** The way to the articles before and after in time. */
export function Neighbours({ from, previous, next }: Props) {
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label="前后文章">
      {previous && <Neighbour from={from} label="上一篇" rel="prev" article={previous} />}
      {next && <Neighbour from={from} label="下一篇" rel="next" article={next} />}
    </nav>
  );
}

function Neighbour({
  from,
  label,
  rel,
  article,
}: {
  readonly from: SitePath;
  readonly label: string;
  readonly rel: string;
  readonly article: Mention;
}) {
  return (
    <p>
      {label}：
      <a href={href(from, article.path)} rel={rel}>
        {headline(article)}
      </a>
    </p>
  );
}

import type { Entry } from "../../src/site/page.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { A } from "./a.tsx";
import { Headline } from "./headline.tsx";

interface Props {
  readonly from: SitePath;
  /** The article before this one in time, and the one after it. */
  readonly previous: Entry | null;
  readonly next: Entry | null;
}

/** The way to the articles before and after in time. */
export function Neighbours({ from, previous, next }: Props) {
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label="前后文章">
      {previous && (
        <p>
          上一篇：
          <A from={from} to={previous.path} rel="prev">
            <Headline title={previous} />
          </A>
        </p>
      )}
      {next && (
        <p>
          下一篇：
          <A from={from} to={next.path} rel="next">
            <Headline title={next} />
          </A>
        </p>
      )}
    </nav>
  );
}

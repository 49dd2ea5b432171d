import type { Mention } from "../../src/site/parts.ts";
import type { SitePath } from "../../src/site/paths.ts";
import { Titles } from "./entries.tsx";

/** Articles about the same things. */
export function Related({ from, articles }: { readonly from: SitePath; readonly articles: readonly Mention[] }) {
  if (articles.length === 0) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">相关文章</h2>
      <Titles from={from} articles={articles} />
    </section>
  );
}

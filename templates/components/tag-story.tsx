import type { ListedArticle } from "../../src/site/listed-article.ts";
import type { Props } from "../../src/site/page.ts";
import { href, type SitePath } from "../../src/site/paths.ts";
import type { CountedLink } from "../../src/site/view-models.ts";
import { chineseDate, dayOf } from "./date.ts";
import { addressOf } from "./entries.ts";
import { headline } from "./headline.ts";
import { figures } from "./number.ts";

interface TagStoryProps {
  readonly from: SitePath;
  readonly story: NonNullable<Props["tag"]["story"]>;
  readonly related: readonly CountedLink[];
}

/**
 * What the articles of a tag tell together: when it began, when most was written, and who and what
 * else stands in them.
 */
export function TagStory({ from, story: { oldest, latest, peaks, people, institutions }, related }: TagStoryProps) {
  return (
    <dl class="ledger story">
      <dt>最早</dt>
      <dd>
        <Article from={from} article={oldest} />
      </dd>
      <dt>最近</dt>
      <dd>
        <Article from={from} article={latest} />
      </dd>
      {peaks.length > 0 && (
        <>
          <dt>最多</dt>
          <dd>
            <ul>
              {peaks.map(({ year, month, count, to }) => (
                <li>
                  <a href={href(from, to.path, to.fragment)}>{chineseDate(`${year}-${month}`)}</a>
                  <span class="count">{figures(count)} 篇</span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <Beside from={from} label="人物" tags={people} />
      <Beside from={from} label="机构" tags={institutions} />
      <Beside from={from} label="相关" tags={related} />
    </dl>
  );
}

function Article({ from, article }: { readonly from: SitePath; readonly article: ListedArticle }) {
  return (
    <>
      {dayOf(article.date)}
      <a href={addressOf(from, article)}>{headline(article)}</a>
      {article.item && [" ", <span class="item">{article.item.heading}</span>]}
    </>
  );
}

/** Tags with the number of articles on which they stand beside the tag of the page. */
function Beside({ from, label, tags }: { readonly from: SitePath; readonly label: string; readonly tags: readonly CountedLink[] }) {
  if (tags.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul>
          {tags.map(({ label: name, path, count }) => (
            <li>
              <a href={href(from, path)}>{name}</a>
              {count > 0 && <span class="count">{figures(count)} 篇</span>}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

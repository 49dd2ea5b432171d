import type { ComponentChildren } from "preact";
import { href } from "../../src/site/href.ts";
import type { ListedArticle } from "../../src/site/listed-article.ts";
import type { SitePath } from "../../src/site/paths.ts";
import type { CountedLink, Story } from "../../src/site/view-models.ts";
import { chineseDate, dayOf } from "./date.ts";
import { addressOf } from "./entries.ts";
import { headline } from "./headline.ts";
import { figures } from "./number.ts";

interface StoryProps {
  readonly from: SitePath;
  readonly story: Story;
  /** Further rows. */
  readonly children?: ComponentChildren;
}

/** What the articles of a list tell together: when it began, and when most was written. */
export function StoryOf({ from, story: { oldest, latest, peaks }, children }: StoryProps) {
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
      {children}
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

interface BesideProps {
  readonly from: SitePath;
  readonly label: string;
  readonly tags: readonly CountedLink[];
}

/** A row of tags with the number of articles on which they stand beside the tag of the page. */
export function Beside({ from, label, tags }: BesideProps) {
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

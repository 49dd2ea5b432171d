import { paired } from "../src/lib/text-direction.ts";
import { href, hrefsFrom } from "../src/site/href.ts";
import { MonthlyChart, yearsAbove } from "./components/chart.tsx";
import { Entries } from "./components/entries.ts";
import { figures } from "./components/number.ts";
import { Pager } from "./components/pager.tsx";
import { searchWithin } from "./components/search-form.ts";
import { Shell } from "./components/shell.ts";
import { Beside, StoryOf } from "./components/story.tsx";
import { template } from "./template.tsx";

export default template("tag", ({ site, path, props }) => {
  const { name, kind, note, count, story, trail, narrower, related, offices, feed, entries, older } = props;
  return (
    <Shell
      site={site}
      path={path}
      title={`标签：${name}`}
      description={kind === "栏目" ? `“${name}”栏目的 ${count} 篇文章。` : `与“${name}”有关的 ${count} 篇文章。`}
      trail={trail}
      here={name}
      {...(feed !== null && { feed: { label: `${site.title}：${name}`, path: feed } })}
    >
      <header class="opening">
        <p class="kind">{kind}</p>
        <h1>
          <bdi>{name}</bdi>
          {count > 0 && <span class="count">{figures(count)} 篇</span>}
        </h1>
        {note !== null && <p class="note">{note}</p>}
        {offices !== null && (
          <p>
            <a href={href(path, offices.path, offices.fragment)}>文章中所见的任职</a>
          </p>
        )}
      </header>
      {story !== null && (
        <>
          <MonthlyChart addressOf={hrefsFrom(path)} chart={story.chart} shown={yearsAbove} />
          <StoryOf from={path} story={story}>
            <Beside from={path} label="人物" tags={story.people} />
            <Beside from={path} label="机构" tags={story.institutions} />
            <Beside from={path} label="相关" tags={related} />
          </StoryOf>
        </>
      )}
      {narrower.length > 0 && (
        <nav class="choices" aria-label="细分标签">
          <span>细分标签</span>
          {narrower.map(({ label, path: to, count }) => (
            <a href={href(path, to)}>
              {label}
              {count > 0 && <span class="count">{figures(count)} 篇</span>}
            </a>
          ))}
        </nav>
      )}
      {story === null && related.length > 0 && (
        <nav class="choices" aria-label="相关标签">
          <span>相关标签</span>
          {related.map(({ label, path: to }) => (
            <a href={href(path, to)}>{label}</a>
          ))}
        </nav>
      )}
      {searchWithin(path, count, { name: `“${paired(name)}”`, filters: { tag: name } })}
      {count > 0 ? <Entries from={path} entries={entries} byMonth /> : <p>没有文章直接使用这个标签，请看它的细分标签。</p>}
      <Pager from={path} label="更多文章" older={older === null ? null : { label: "较早的文章", path: older }} newer={null} />
      {feed !== null && (
        <p class="subscribe">
          <a href={href(path, feed)}>
            订阅“<bdi>{name}</bdi>”（Atom）
          </a>
        </p>
      )}
    </Shell>
  );
});

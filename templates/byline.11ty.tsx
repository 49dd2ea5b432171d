import type { BylineKind } from "../src/archive/bylines.ts";
import { paired } from "../src/lib/text-direction.ts";
import type { LabelKind } from "../src/search/format/label-file.ts";
import { hrefsFrom } from "../src/site/href.ts";
import { MonthlyChart, yearsAbove } from "./components/chart.tsx";
import { Entries } from "./components/entries.ts";
import { figures } from "./components/number.ts";
import { Pager } from "./components/pager.tsx";
import { searchWithin } from "./components/search-form.ts";
import { Shell } from "./components/shell.ts";
import { StoryOf } from "./components/story.tsx";
import { template } from "./template.tsx";

/** The filter of the search for each kind. */
const filters: Readonly<Record<BylineKind, LabelKind>> = { 作者: "author", 来源: "source" };

export default template("byline", ({ site, path, props: { kind, name, count, story, trail, entries, older } }) => (
  <Shell
    site={site}
    path={path}
    title={`${kind}：${name}`}
    description={kind === "作者" ? `署名“${name}”的 ${count} 篇文章。` : `来源为“${name}”的 ${count} 篇文章。`}
    trail={trail}
    here={name}
  >
    <header class="opening">
      <p class="kind">{kind}</p>
      <h1>
        <bdi>{name}</bdi>
        <span class="count">{figures(count)} 篇</span>
      </h1>
    </header>
    {story !== null && (
      <>
        <MonthlyChart addressOf={hrefsFrom(path)} chart={story.chart} shown={yearsAbove} />
        <StoryOf from={path} story={story} />
      </>
    )}
    {searchWithin(path, count, { name: `“${paired(name)}”的文章`, filters: { [filters[kind]]: name } })}
    <Entries from={path} entries={entries} byMonth />
    <Pager from={path} label="更多文章" older={older === null ? null : { label: "较早的文章", path: older }} newer={null} />
  </Shell>
));

import { tagsPath } from "../src/site/paths.ts";
import { Entries } from "./components/entries.tsx";
import { Pager } from "./components/pager.tsx";
import { Shell } from "./components/shell.tsx";
import { template } from "./template.tsx";

export default template("tag", ({ site, path, props: { name, kind, note, count, entries, older } }) => (
  <Shell
    site={site}
    path={path}
    title={`标签：${name}`}
    description={`与“${name}”有关的 ${count} 篇文章。`}
    trail={[{ label: "标签", path: tagsPath }]}
    here={name}
  >
    <header class="opening">
      <p class="kind">{kind}</p>
      <h1>
        {name}
        <span class="count">{count} 篇</span>
      </h1>
      {note !== null && <p class="note">{note}</p>}
    </header>
    <Entries from={path} entries={entries} />
    <Pager from={path} label="更多文章" older={older === null ? null : { label: "较早的文章", path: older }} newer={null} />
  </Shell>
));

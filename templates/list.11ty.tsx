import { paired } from "../src/lib/text-direction.ts";
import { chineseMonths } from "./components/date.ts";
import { Entries } from "./components/entries.ts";
import { Pager } from "./components/pager.tsx";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

export default template("list", ({ site, path, props: { of, trail, number, first, last, entries, older, newer } }) => {
  const title = `${of === null ? "" : `${paired(of.label)}：`}${chineseMonths(first, last)}`;
  const page = `第 ${number} 页`;
  return (
    <Shell
      site={site}
      path={path}
      title={`${title}（${page}）`}
      description={`${title}的 ${entries.length} 篇文章。`}
      trail={of === null ? trail : [...trail, of]}
      here={page}
    >
      <h1>
        {title}
        <span class="count">{page}</span>
      </h1>
      <Entries from={path} entries={entries} byMonth />
      <Pager
        from={path}
        label="翻页"
        older={older === null ? null : { label: "较早的文章", path: older }}
        newer={{ label: "较新的文章", path: newer }}
      />
    </Shell>
  );
});

import { Entries } from "./components/entries.tsx";
import { Pager } from "./components/pager.tsx";
import { Shell } from "./components/shell.tsx";
import { template } from "./template.tsx";

export default template("list", ({ site, path, props: { of, trail, number, entries, older, newer } }) => {
  const title = of.label === "首页" ? `第 ${number} 页` : `${of.label}：第 ${number} 页`;
  return (
    <Shell
      site={site}
      path={path}
      title={title}
      description={`${title}，${entries.at(-1)?.date.slice(0, 10)} 至 ${entries.at(0)?.date.slice(0, 10)} 的文章。`}
      trail={trail}
      here={title}
    >
      <h1>{title}</h1>
      <Entries from={path} entries={entries} />
      <Pager
        from={path}
        label="翻页"
        older={older === null ? null : { label: "较早的文章", path: older }}
        newer={{ label: "较新的文章", path: newer }}
      />
    </Shell>
  );
});

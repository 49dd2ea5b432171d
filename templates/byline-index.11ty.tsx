import type { BylineKind } from "../src/archive/bylines.ts";
import { href } from "../src/site/href.ts";
import { bylineIndexPath } from "../src/site/paths.ts";
import { Choices } from "./components/choices.tsx";
import { figures } from "./components/number.ts";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

const introductions: Readonly<Record<BylineKind, string>> = {
  作者: "署名照录原文，按拼音排列，数字为篇数；仅有一篇的，链接直达该文。",
  来源: "来源照录原文，按拼音排列，数字为篇数；仅有一篇的，链接直达该文。",
};

export default template("byline-index", ({ site, path, props: { kind, letter, letters, count, groups } }) => {
  const title = letter === null ? kind : `${kind}：${letter}`;
  const index = { label: kind, path: bylineIndexPath(kind) };
  const isPart = letters.length > 0 && letter === null;
  return (
    <Shell
      site={site}
      path={path}
      title={title}
      description={`${site.title}：文章的${kind}，按拼音排列。`}
      trail={letter === null ? [] : [index]}
      here={letter ?? kind}
    >
      <header class="opening">
        <h1>
          {title}
          <span class="count">{figures(count)} 个</span>
        </h1>
        <p>
          {introductions[kind]}
          {isPart && "这里列出篇数较多的，其余请按下方的字母查找。"}
        </p>
      </header>
      {letters.length > 0 && <Choices from={path} label="按拼音" links={[{ label: "常见", path: index.path }, ...letters]} />}
      <dl class="ledger letters">
        {groups.map(({ letter: of, names }) => (
          <>
            <dt>{of}</dt>
            <dd>
              <ul>
                {names.map(({ label, path: to, count: ofName }) => (
                  <li>
                    <a href={href(path, to)}>{label}</a>
                    <span class="count">{figures(ofName)} 篇</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        ))}
      </dl>
    </Shell>
  );
});

import { href } from "../src/site/href.ts";
import { tagsByNamePath, tagsPath } from "../src/site/paths.ts";
import { Choices } from "./components/choices.tsx";
import { figures } from "./components/number.ts";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

/**
 * The orders of the index. Each is a page of its own, so that no script is needed to choose one.
 */
const orders = [
  { label: "按篇数", path: tagsPath },
  { label: "按拼音", path: tagsByNamePath },
];

export default template("tags", ({ site, path, props: { order, letter, letters, groups, indexes } }) => {
  const isFirst = order === "count";
  const title = isFirst ? "标签" : letter === null ? "标签（按拼音）" : `标签（按拼音）：${letter}`;
  const above = letter === null ? [] : [{ label: "按拼音", path: tagsByNamePath }];
  return (
    <Shell
      site={site}
      path={path}
      title={title}
      description={`${site.title}的全部标签，按类别排列。`}
      trail={isFirst ? [] : [{ label: "标签", path: tagsPath }, ...above]}
      here={isFirst ? "标签" : (letter ?? "按拼音")}
    >
      <h1>
        标签
        {letter !== null && <span class="count">{letter}</span>}
      </h1>
      <Choices from={path} label="标签的次序" links={[...orders, ...indexes]} />
      {letters.length > 0 && <Choices from={path} label="按拼音" links={letters} />}
      {groups.length === 0 && <p>这里还没有标签。</p>}
      {groups.map(({ kind, tags, more }) => (
        <section>
          <h2>{kind}</h2>
          <ul class="tag-index">
            {tags.map(({ label, path: to, count, level }) => (
              <li class={`level-${level}`}>
                <a href={href(path, to)}>{label}</a>
                {count > 0 && <span class="count">{figures(count)} 篇</span>}
              </li>
            ))}
          </ul>
          {more > 0 && <p>另有 {figures(more)} 个，请按上方的字母查找。</p>}
        </section>
      ))}
    </Shell>
  );
});

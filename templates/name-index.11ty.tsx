import type { NameKind } from "../src/archive/name-index.ts";
import { href } from "../src/site/href.ts";
import { nameIndexPath, type SitePath, tagsPath } from "../src/site/paths.ts";
import type { HeldOffice } from "../src/site/view-models.ts";
import { Choices } from "./components/choices.tsx";
import { Titles } from "./components/entries.ts";
import { figures } from "./components/number.ts";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

const introductions: Readonly<Record<NameKind, string>> = {
  人物: "以下职务均见于文章中的姓名旁，附最早和最近的一篇出处。文章的日期不等于任期的起止。姓名后的篇数，含写到其职务的和以其为标签的文章；只提到姓名的未必计入。职务后是写到该职务的篇数。同名的不一定是同一人。",
  机构: "以下人员均见于文章中该机构的职务旁，附最早和最近的一篇出处。文章的日期不等于任期的起止。名称后是以该机构为标签或在职务前写到它的文章篇数，别处只提到名称的未必计入；职务后是写到此人任该职务的篇数。",
};

export default template("name-index", ({ site, path, props: { kind, letter, letters, entries } }) => {
  const title = letter === null ? kind : `${kind}：${letter}`;
  const index = nameIndexPath(kind);
  const withOffices = entries.filter(({ offices }) => offices.length > 0);
  return (
    <Shell
      site={site}
      path={path}
      title={title}
      description={`${site.title}：文章中的${kind}与任职，按拼音排列。`}
      trail={[{ label: "标签", path: tagsPath }, ...(letter === null ? [] : [{ label: kind, path: index }])]}
      here={letter ?? kind}
    >
      <header class="opening">
        <h1>{title}</h1>
        <p>{withOffices.length > 0 ? introductions[kind] : "没有可以列出的任职。"}</p>
      </header>
      {letters.length > 0 && <Choices from={path} label="按拼音" links={[{ label: "常见", path: index }, ...letters]} />}
      <ul class="tag-index">
        {entries.map(({ name, fragment, count, tag, offices }) => (
          <li>
            <a href={offices.length > 0 || tag === null ? href(path, path, fragment) : href(path, tag.path)}>{name}</a>
            <span class="count">{figures(count)} 篇</span>
          </li>
        ))}
      </ul>
      {withOffices.map(({ name, fragment, count, tag, earlier, offices }) => (
        <section class="holder" id={fragment}>
          <h2>
            <bdi>{name}</bdi>
            <span class="count">{figures(count)} 篇</span>
            {tag !== null && (
              <a class="aside" href={href(path, tag.path)}>
                查看标签
              </a>
            )}
          </h2>
          {earlier > 0 && <p>另有更早的 {figures(earlier)} 项，从略。</p>}
          {offices.map((office) => (
            <Office from={path} kind={kind} office={office} />
          ))}
        </section>
      ))}
    </Shell>
  );
});

function Office({ from, kind, office }: { readonly from: SitePath; readonly kind: NameKind; readonly office: HeldOffice }) {
  const { title, beside, count, articles } = office;
  return (
    <div class="office">
      <h3>
        {kind === "人物" && beside !== null && <bdi>{beside}</bdi>}
        {title}
        {kind === "机构" && <bdi>　{beside}</bdi>}
        {count > articles.length && <span class="count">共 {figures(count)} 篇</span>}
      </h3>
      <Titles from={from} articles={articles} />
    </div>
  );
}

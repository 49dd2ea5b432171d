import { A } from "./components/a.tsx";
import { Shell } from "./components/shell.tsx";
import { template } from "./template.tsx";

export default template("tags", ({ site, path, props: { groups } }) => (
  <Shell site={site} path={path} title="标签" description={`${site.title}的全部标签，按类别排列。`} here="标签">
    <h1>标签</h1>
    {groups.length === 0 && <p>这里还没有标签。</p>}
    {groups.map(({ kind, tags }) => (
      <section>
        <h2>{kind}</h2>
        <ul class="tag-index">
          {tags.map(({ label, path: to, count }) => (
            <li>
              <A from={path} to={to}>
                {label}
              </A>
              <span class="count">{count} 篇</span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </Shell>
));

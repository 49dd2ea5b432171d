import { href } from "../src/site/href.ts";
import { archiveFragment, homePath, tagsPath } from "../src/site/paths.ts";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

// Servers show this page at whatever address was asked for, however deep, so its links cannot be
// relative to that address. If the site's own address is known, it is their base. Where old
// addresses are known, a script looks for the one that was asked for
// (templates/assets/script/homing.ts).
export default template("not-found", ({ site, path, props: { shards } }) => (
  <Shell
    site={site}
    path={path}
    title="页面不存在"
    description="所找的页面不在本存档中。"
    base={site.url === null ? undefined : new URL(site.url).pathname}
    script={shards > 0 ? site.assets.notFound : undefined}
  >
    <h1>页面不存在</h1>
    {shards > 0 && <div id="moved" role="status" data-shards={shards} />}
    <p>
      所找的页面不在本存档中。可以从
      <a href={href(path, homePath)}>首页</a>、<a href={href(path, homePath, archiveFragment)}>归档</a>或
      <a href={href(path, tagsPath)}>标签</a>
      找起。
    </p>
  </Shell>
));

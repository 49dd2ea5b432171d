import { paired } from "../src/lib/text-direction.ts";
import { href } from "../src/site/href.ts";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

export default template("forward", ({ site, path, props: { to, renamed } }) => {
  const reason = renamed === null ? "最新的文章在" : `“${paired(renamed)}”现名`;
  return (
    <Shell site={site} path={path} title={renamed ?? to.label} description={`${reason}“${to.label}”。`} forwardTo={to.path}>
      <h1>{renamed ?? to.label}</h1>
      <p>
        {reason}
        <a href={href(path, to.path)}>{to.label}</a>。
      </p>
    </Shell>
  );
});

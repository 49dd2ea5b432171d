import { href } from "../src/site/paths.ts";
import { Shell } from "./components/shell.ts";
import { template } from "./template.tsx";

export default template("forward", ({ site, path, props: { to } }) => (
  <Shell site={site} path={path} title={to.label} description={`最新的文章在“${to.label}”。`} forwardTo={to.path}>
    <h1>{to.label}</h1>
    <p>
      最新的文章在
      <a href={href(path, to.path)}>{to.label}</a>。
    </p>
  </Shell>
));

import { A } from "./components/a.tsx";
import { Shell } from "./components/shell.tsx";
import { template } from "./template.tsx";

export default template("forward", ({ site, path, props: { to } }) => (
  <Shell site={site} path={path} title={to.label} description={`最新的文章在“${to.label}”。`} forwardTo={to.path}>
    <h1>{to.label}</h1>
    <p>
      最新的文章在
      <A from={path} to={to.path}>
        {to.label}
      </A>
      。
    </p>
  </Shell>
));

import { href } from "../../../src/site/paths.ts";
import { template } from "../../../templates/template.tsx";
import { Page } from "./page.tsx";

export default template("article", ({ path, props }) => (
  <Page path={path} title={props.title}>
    <p>
      <time datetime={props.date}>{props.date.replace("T", " ")}</time> {props.views}
    </p>
    <div dangerouslySetInnerHTML={{ __html: props.body }} />
    <ul>
      {props.tags.map((tag) => (
        <li>
          <a href={href(path, tag.path)}>{tag.label}</a>
        </li>
      ))}
    </ul>
    <nav>
      {props.previous !== null && (
        <a rel="prev" href={href(path, props.previous.path)}>
          {props.previous.headline}
        </a>
      )}
      {props.next !== null && (
        <a rel="next" href={href(path, props.next.path)}>
          {props.next.headline}
        </a>
      )}
    </nav>
  </Page>
));

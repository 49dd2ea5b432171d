import { href } from "../../../src/site/paths.ts";
import { template } from "../../../templates/template.tsx";
import { Page } from "./page.tsx";

export default template("tags", ({ path, props }) => (
  <Page path={path} title="Tags">
    <ul>
      {props.groups
        .flatMap(({ tags }) => tags)
        .map((tag) => (
          <li>
            <a href={href(path, tag.path)}>{tag.label}</a> {tag.count}
          </li>
        ))}
    </ul>
  </Page>
));

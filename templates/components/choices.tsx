import { href } from "../../src/site/href.ts";
import type { SitePath } from "../../src/site/paths.ts";
import type { Link } from "../../src/site/view-models.ts";

interface Props {
  readonly from: SitePath;
  /** What is chosen between, for screen readers. */
  readonly label: string;
  readonly links: readonly Link[];
}

/** Links to the parts of something, of which the page itself may be one. */
export function Choices({ from, label, links }: Props) {
  return (
    <nav class="choices" aria-label={label}>
      {links.map(({ label: name, path: to }) =>
        to === from ? <span aria-current="page">{name}</span> : <a href={href(from, to)}>{name}</a>,
      )}
    </nav>
  );
}

import { href } from "../../src/site/href.ts";
import type { SitePath } from "../../src/site/paths.ts";

interface Step {
  readonly label: string;
  readonly path: SitePath;
}

interface Props {
  readonly from: SitePath;
  /** What the links lead through, for screen readers. */
  readonly label: string;
  /** The link to the older page, and the link to the newer one. */
  readonly older: Step | null;
  readonly newer: Step | null;
}

/** Links to the pages before and after in time, the older on the left as on a time line. */
export function Pager({ from, label, older, newer }: Props) {
  if (!older && !newer) return null;
  return (
    <nav class="pager" aria-label={label}>
      {older && (
        <a href={href(from, older.path)} rel="prev" class="older">
          {older.label}
        </a>
      )}
      {newer && (
        <a href={href(from, newer.path)} rel="next" class="newer">
          {newer.label}
        </a>
      )}
    </nav>
  );
}

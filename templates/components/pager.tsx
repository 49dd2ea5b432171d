import type { SitePath } from "../../src/site/paths.ts";
import { A } from "./a.tsx";

interface Step {
  readonly label: string;
  readonly path: SitePath;
}

interface Props {
  readonly from: SitePath;
  /** What the steps lead through, for those who hear the page. */
  readonly label: string;
  /** To what is older, and to what is newer. */
  readonly older: Step | null;
  readonly newer: Step | null;
}

/** The way to the pages before and after in time: the older on the left, as on a time line. */
export function Pager({ from, label, older, newer }: Props) {
  if (!older && !newer) return null;
  return (
    <nav class="pager" aria-label={label}>
      {older && (
        <A from={from} to={older.path} rel="prev" class="older">
          {older.label}
        </A>
      )}
      {newer && (
        <A from={from} to={newer.path} rel="next" class="newer">
          {newer.label}
        </A>
      )}
    </nav>
  );
}

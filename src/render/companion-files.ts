import type { SitePath } from "../site/paths.ts";
import { sourcePath } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";

/** A file that is written along with a page, from bytes that exist already. */
export interface CompanionFile {
  readonly path: SitePath;
  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** The files that are written along with a page: for an article its untouched source. */
export function companionFiles(page: PlannedPage): readonly CompanionFile[] {
  if (page.kind !== "article") return [];
  const { article } = page.props.tagged;
  return [{ path: sourcePath(article), sha256: article.origin.sha256 }];
}

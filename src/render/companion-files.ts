import type { SitePath } from "../site/paths.ts";
import { sourcePath } from "../site/paths.ts";
import type { PlannedPage } from "../site/planned-page.ts";

/** A file that is made along with a page, of bytes that are there already. */
export interface CompanionFile {
  readonly path: SitePath;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** The files that are made along with a page: of an article its untouched source, beside it. */
export function companionFiles(page: PlannedPage): readonly CompanionFile[] {
  if (page.kind !== "article") return [];
  const { article } = page.props.tagged;
  return [{ path: sourcePath(article), sha256: article.origin.sha256 }];
}

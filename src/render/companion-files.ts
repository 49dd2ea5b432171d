import type { SitePath } from "../site/paths.ts";
import { sourcePath } from "../site/paths.ts";
import type { SiteFile } from "./site-file.ts";

/** A file that is written along with a page, from bytes that exist already. */
export interface CompanionFile {
  readonly path: SitePath;
  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * The files that are written along with another: for an article its untouched source, unless that
 * is packed.
 */
export function companionFiles(file: SiteFile): readonly CompanionFile[] {
  if (file.kind !== "article" || file.props.pack !== null) return [];
  const { article } = file.props.tagged;
  return [{ path: sourcePath(article), sha256: article.origin.sha256 }];
}

import { posix } from "node:path";
import { isMediaName } from "./media-name.ts";
import type { MediaType } from "./media-type.ts";

/** Extensions of pictures of pixels, by any of which a browser shows a picture of another type. */
const pictures: ReadonlySet<string> = new Set(["png", "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "avif"]);

/** Extensions of plain text, which no browser and no server runs. */
const texts: ReadonlySet<string> = new Set(["txt", "text", "csv", "tsv", "md", "json", "log", "bib", "ris", "srt", "vtt", "tex"]);

/**
 * The name under which a file is published: its own, unless the extension belies what the file is,
 * or is none of those that are known to be harmless. A browser goes by the extension where it opens
 * a file from disk, and so does a server, and what it runs or shows as a page could run anything.
 * So a picture that is called `show.php` becomes `show.php.png`, and a page `page.html.txt`.
 */
export function publishedName(file: string, { type, extension, use, fault }: MediaType): string {
  const name = posix.basename(file);
  const written = posix.extname(name).slice(1).toLowerCase();
  if (type === "text/html" || (type === "image/svg+xml" && fault !== null)) return texts.has(written) ? name : `${name}.txt`;
  // No type that is told by its first bytes is one that runs.
  if (use !== "picture" && written !== "" && written === extension) return name;
  return fits(written, use === "picture" ? extension : null) ? name : `${name}.${extension ?? "bin"}`;
}

/**
 * Whether an extension may stand; `picture` is that of the picture that the file is, if it is one.
 */
function fits(written: string, picture: string | null): boolean {
  if (picture === "svg") return written === "svg";
  if (picture !== null) return pictures.has(written);
  return texts.has(written) || (isMediaName(`.${written}`) && !/^(?:svg|swf)$/.test(written));
}

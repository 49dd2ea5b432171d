import { posix } from "node:path";
import type { MediaType } from "./media-type.ts";

/** Extensions of pictures of pixels, by any of which a browser shows a picture of another type. */
const pictures: ReadonlySet<string> = new Set(["png", "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "avif"]);

/** Extensions of plain text, which no browser runs. */
const texts: ReadonlySet<string> = new Set(["txt", "text", "csv", "tsv", "md"]);

/**
 * Extensions by which a browser or a server would run a file, or show it as a page of this site,
 * where what it holds could run.
 */
const active: ReadonlySet<string> = new Set([
  ...["html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "xml", "xsl", "xslt", "svg", "svgz", "hta", "htc", "js", "mjs", "cjs", "css"],
  ...["php", "phtml", "php3", "php4", "php5", "phar", "asp", "aspx", "ashx", "jsp", "jspx", "do", "cgi", "pl", "py", "sh", "htaccess"],
]);

/**
 * The name under which a file is published: its own, unless the extension belies what the file is.
 * A browser goes by the extension where it opens a file from disk, and so does a server; so a
 * picture that is called `show.php` becomes `show.php.png`, and a page `page.html.txt`.
 */
export function publishedName(file: string, { type, extension, use, fault }: MediaType): string {
  const name = posix.basename(file);
  const written = posix.extname(name).slice(1).toLowerCase();
  if (type === "text/html" || (type === "image/svg+xml" && fault !== null)) return texts.has(written) ? name : `${name}.txt`;
  return fits(written, use === "picture" ? extension : null) ? name : `${name}.${extension ?? "bin"}`;
}

/**
 * Whether an extension may stand; `picture` is that of the picture that the file is, if it is one.
 */
function fits(written: string, picture: string | null): boolean {
  if (picture === "svg") return written === "svg";
  if (picture !== null) return pictures.has(written);
  return /^[a-z0-9]{1,8}$/.test(written) && !active.has(written);
}

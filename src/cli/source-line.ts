import type { Listing } from "../input/article-files.ts";
import { countExtensions } from "../lib/extension-counts.ts";
import { printable } from "../lib/terminal-text.ts";
import { isMediaName } from "../media/media-name.ts";
import { kindsText } from "./file-kinds.ts";
import { withSlashes } from "./print.ts";

/**
 * What is read, in one line: `Reading old-news: 812 .txt (beside them: 9 .jpg; not read: 30
 * .html)`.
 */
export function sourceLine(input: string, { seeds, others, passedOver }: Listing): string {
  const media = others.filter(({ file }) => isMediaName(file));
  const unread = countExtensions(others.filter((one) => !media.includes(one)).map(({ file }) => file));
  const found = seeds.length === 0 ? "no articles" : kindsText(countExtensions(seeds.map(({ file }) => file)));
  const beside = [
    ...(media.length === 0 ? [] : [`beside them: ${kindsText(countExtensions(media.map(({ file }) => file)))}`]),
    ...(unread.size === 0 ? [] : [`not read: ${kindsText(unread)}`]),
    ...(passedOver === 0 ? [] : [`passed over by name: ${passedOver}`]),
  ];
  return `Reading ${printable(withSlashes(input))}: ${found}${beside.length === 0 ? "" : ` (${beside.join("; ")})`}`;
}

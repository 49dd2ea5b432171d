import type { Listing } from "../input/article-files.ts";
import { printable } from "../lib/terminal-text.ts";
import { countKinds, kindsText, unreadKinds } from "./file-kinds.ts";
import { withSlashes } from "./print.ts";

/**
 * What is read, in one line: `Reading old-news: 812 .txt, 30 .md (not read: 30 .html, 1 .csv)`.
 */
export function sourceLine(input: string, { seeds, diagnostics, passedOver }: Listing): string {
  const unread = unreadKinds(diagnostics);
  const found = seeds.length === 0 ? "no articles" : kindsText(countKinds(seeds.map(({ file }) => file)));
  const others = [
    ...(unread.size === 0 ? [] : [`not read: ${kindsText(unread)}`]),
    ...(passedOver === 0 ? [] : [`passed over by name: ${passedOver}`]),
  ];
  return `Reading ${printable(withSlashes(input))}: ${found}${others.length === 0 ? "" : ` (${others.join("; ")})`}`;
}

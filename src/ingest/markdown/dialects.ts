import type { MarkdownIt as Markdown } from "markdown-it";
import { hideAttributeLists } from "./attribute-lists.ts";
import { readBlockCommands } from "./block-commands.ts";
import { readContainers } from "./containers.ts";
import { readFootnotes } from "./footnotes.ts";
import { readHeadingIds } from "./heading-ids.ts";
import { readRuby } from "./ruby.ts";
import { readShortcodes } from "./shortcodes.ts";
import { readSpacedAddresses } from "./spaced-addresses.ts";
import { readTaskLists } from "./task-lists.ts";
import { readTemplateAddresses } from "./template-addresses.ts";
import { readWikiLinks } from "./wiki-links.ts";
import { readWordPress } from "./wordpress.ts";

/**
 * Reads what other programs understand beyond CommonMark. It comes after the rules that count
 * words.
 */
export function readDialects(markdown: Markdown): void {
  readContainers(markdown);
  readBlockCommands(markdown);
  readFootnotes(markdown);
  readHeadingIds(markdown);
  hideAttributeLists(markdown);
  readRuby(markdown);
  readShortcodes(markdown);
  readSpacedAddresses(markdown);
  readTaskLists(markdown);
  readTemplateAddresses(markdown);
  readWikiLinks(markdown);
  readWordPress(markdown);
}

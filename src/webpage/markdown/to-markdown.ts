/// <reference lib="dom" />
import type { MarkdownBody, RewriteAddress } from "../page-reading.ts";
import { blockHtml } from "./blocks-to-html.ts";
import { eachMarkdown } from "./blocks-to-markdown.ts";
import { type LineEnds, readBlocks } from "./body-blocks.ts";
import { asEntities } from "./escape-marks.ts";
import { keptOf, lengthOf, shownWords } from "./kept-words.ts";
import { type Block, blockWords, linesOf, lineWords } from "./page-block.ts";
import { visible, visibleWords } from "./visible-words.ts";

/**
 * The chosen body of a page as Markdown that Jiuwen shows as the page did. Jiuwen's own reader
 * reads the result, and what it does not show to the character is written in another form; so
 * `kept` is `characters` unless a form is lacking. `lineEnds` says what line ends in the page are.
 */
export function toMarkdown(body: Element, rewrite: RewriteAddress, lineEnds: LineEnds = "spaces"): MarkdownBody {
  const { blocks, files } = readBlocks(body, rewrite, lineEnds);
  const wanted = visibleWords(body);
  const { markdown, shown } = exactMarkdown(blocks, wanted);
  return { markdown, files, characters: lengthOf(wanted), kept: keptOf(wanted, shown) };
}

interface Attempt {
  readonly markdown: string;
  /** What the reader shows of it. */
  readonly shown: string;
}

/** Markdown that shows just the wanted words: as plain as possible, and block by block less so. */
function exactMarkdown(blocks: readonly Block[], wanted: string): Attempt {
  const written = eachMarkdown(blocks);
  const first = attempt(written);
  if (first.shown === wanted) return first;
  const mended = blocks.map((block, index) => {
    const words = visible(blockWords([block]));
    const forms = [written[index] ?? "", blockHtml(block)];
    return forms.find((form) => shownWords(form) === words) ?? plainMarkdown(block);
  });
  const second = attempt(mended);
  if (second.shown === wanted) return second;
  // Blocks that are each by itself as they should be have changed one another.
  const all = [attempt(blocks.map(blockHtml)), attempt(blocks.map(plainMarkdown))];
  return (
    all.find(({ shown }) => shown === wanted) ??
    [second, ...all].reduce((best, one) => (keptOf(wanted, one.shown) > keptOf(wanted, best.shown) ? one : best))
  );
}

function attempt(blocks: readonly string[]): Attempt {
  const markdown = blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
  return { markdown, shown: shownWords(markdown) };
}

/** A block as paragraphs in which nothing is markup but its pictures. */
function plainMarkdown(block: Block): string {
  return linesOf([block])
    .flatMap((line) => [
      ...lineWords(line).split("\n").map(asEntities),
      ...line.flatMap((piece) => (piece.is === "picture" ? [`![](<${asEntities(piece.address)}>)`] : [])),
    ])
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");
}

import type { BodyCandidate } from "./body-choice.ts";
import { dateBelowTitle, factsOfTwo, lineFacts } from "./fact-lines.ts";
import type { FieldCandidate } from "./field-candidates.ts";
import { type PageLine, parting } from "./page-lines.ts";

/** In how many lines below the title its date stands, at most. */
const belowTitle = 6;

/**
 * The facts in the lines around the title and around the body: above it, in its first lines, and
 * right below it.
 */
export function nearbyFacts(lines: readonly PageLine[], title: string | null, body: BodyCandidate | null): FieldCandidate[] {
  const { heading, first, last } = placesOf(lines, title, body);
  const start = heading !== -1 ? heading : Math.max(first - 12, 0);
  const near = [
    ...lines.slice(start, (first === -1 ? start + 12 : first) + 4),
    ...lines.slice(Math.max(start - 3, 0), start),
    ...(last === -1 ? [] : lines.slice(Math.max(last - 1, first + 4), last + 6)),
  ];
  const end = Math.min(heading + 1 + belowTitle, first === -1 ? lines.length : first + 2);
  const below = heading === -1 ? [] : lines.slice(heading + 1, end);
  return [
    // A list of other articles stands in links, with their dates behind them.
    ...near.filter(({ text, linked }) => linked * 2 < text.length).flatMap(({ parted }) => lineFacts(parted)),
    ...near.flatMap(({ parted }, index) => factsOfTwo(parted, near[index + 1]?.parted ?? "")),
    ...below.flatMap(({ parted }) => dateBelowTitle(parted)),
  ];
}

/** Where an article stands among the lines of its page; -1 for what is not found. */
export interface ArticlePlaces {
  readonly heading: number;
  /** The first and the last line of the body. */
  readonly first: number;
  readonly last: number;
}

export function placesOf(lines: readonly PageLine[], title: string | null, body: BodyCandidate | null): ArticlePlaces {
  const isInBody = ({ element }: PageLine) => body?.element.contains(element) === true;
  const first = lines.findIndex(isInBody);
  const last = lines.findLastIndex(isInBody);
  const isHeading = (line: PageLine) => hasTitle(line, title ?? "");
  const above = lines.findLastIndex((line, index) => (first === -1 || index < first) && isHeading(line));
  // A body may begin with the title once more, and the facts stand below the first one.
  const heading = above === -1 ? lines.findLastIndex((line, index) => index <= first + 2 && isHeading(line)) : above;
  return { heading, first, last };
}

/** Whether a line is the title, whatever its blanks, or has it in an element of its own. */
function hasTitle({ text, parted }: PageLine, title: string): boolean {
  if (title === "" || text.length > title.length + 300) return false;
  const bare = title.replace(/\s+/g, "");
  return [text, ...parted.split(parting)].some((piece) => piece.replace(/\s+/g, "") === bare);
}

import type { PageLine } from "./page-lines.ts";
import { sentencesOf } from "./prose-part.ts";

/** What stands in the line below each post of a blog: how many comments it has. */
const comments = /\d{1,6} ?[篇条條则則个個]?(?:评论|評論|留言)|(?:评论|評論|留言) ?[(（]\d{1,6}[)）]|\d{1,6} comments?\b/i;

/** From how many posts on a page is no article. */
const fewestPosts = 3;

/**
 * How many posts a part has in full, as the month of a blog has them: each has sentences, and below
 * them a link to its own comments. Zero if they are too few to be sure.
 */
export function postsIn(lines: readonly PageLine[]): number {
  const sentences = new Set(sentencesOf(lines));
  const addresses = new Set<string>();
  let hasText = false;
  for (const line of lines) {
    if (sentences.has(line)) hasText = true;
    if (!hasText || line.linked === 0 || line.text.length > 150 || !comments.test(line.text)) continue;
    const address = addressOf(line);
    if (address === null || addresses.has(address)) continue;
    addresses.add(address);
    hasText = false;
  }
  return addresses.size < fewestPosts ? 0 : addresses.size;
}

/** The address of the link that tells how many comments there are, without its fragment. */
function addressOf({ element }: PageLine): string | null {
  const block = element.closest("td, div, p, li") ?? element;
  const link = [...block.querySelectorAll("a[href]")]
    .slice(0, 50)
    .find(({ textContent }) => comments.test(textContent?.slice(0, 200) ?? ""));
  return link?.getAttribute("href")?.replace(/#.*$/, "") || null;
}

import type { Word } from "../../../src/language/words/tagger.ts";

/**
 * The words of a text that most matter by TextRank, best first (Mihalcea and Tarau, “TextRank: Bringing Order into Texts”, EMNLP 2004), with
 * the settings that jieba's own implementation in Python has: nouns, places and verbs, a window of five words, damping 0.85, ten rounds.
 */
export function rankWords(words: readonly Word[], count: number): string[] {
  const links = linkNeighbours(words);
  let ranks = new Map([...links.keys()].map((word) => [word, 1 / links.size]));
  for (let round = 0; round < rounds; round++) {
    const next = new Map<string, number>();
    for (const [word, neighbours] of links) {
      let rank = 1 - damping;
      for (const [other, weight] of neighbours) rank += (damping * weight * (ranks.get(other) ?? 0)) / outgoing(links.get(other));
      next.set(word, rank);
    }
    ranks = next;
  }
  const ranked = [...ranks].sort(([, a], [, b]) => b - a);
  return ranked.slice(0, count).map(([word]) => word);
}

const damping = 0.85;
const rounds = 10;
const window = 5;

type Neighbours = ReadonlyMap<string, number>;

/** How often each two words stand within a window of each other, both ways. */
function linkNeighbours(words: readonly Word[]): ReadonlyMap<string, Neighbours> {
  const links = new Map<string, Map<string, number>>();
  const link = (from: string, to: string) => {
    const neighbours = links.get(from) ?? new Map<string, number>();
    neighbours.set(to, (neighbours.get(to) ?? 0) + 1);
    links.set(from, neighbours);
  };
  words.forEach((word, at) => {
    if (!mayRank(word)) return;
    for (const other of words.slice(at + 1, at + window).filter(mayRank)) {
      link(word.text, other.text);
      link(other.text, word.text);
    }
  });
  return links;
}

function mayRank({ text, tag }: Word): boolean {
  return text.length > 1 && ["ns", "n", "vn", "v"].includes(tag);
}

function outgoing(neighbours: Neighbours | undefined): number {
  return [...(neighbours?.values() ?? [])].reduce((sum, weight) => sum + weight, 0);
}

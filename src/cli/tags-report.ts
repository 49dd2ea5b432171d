import type { WhyNone } from "../commands/propose-tags.ts";
import type { Explanation } from "../curation/explain.ts";
import type { Proposal } from "../curation/proposal.ts";
import { printable } from "../lib/terminal-text.ts";
import { count } from "./build-summary.ts";

/** Why there is no proposal, for a person at the terminal. */
export const whyNoneTexts: Readonly<Record<WhyNone, string>> = {
  "one-article": "there is one article only, and it takes two to make a tag",
  "all-settled": "what several articles share stands in tags.yaml already",
  "nothing-shared": "no two articles share a name or a keyword",
};

/** A proposal for a person at the terminal, its name first, ending in an empty line. */
export function proposalText({ name, kind, aliases, articles, untagged, examples, near }: Proposal): string {
  const lines = [
    `${name}  ${kind}  ${count(articles, "article")}, ${untagged} of them without any term`,
    ...(aliases.length > 0 ? [`  also called ${aliases.join(", ")}`] : []),
    ...(near.length > 0 ? [`  perhaps the same as ${near.join(", ")}`] : []),
    ...examples.map(({ file, sentence }) => `  ${file}: ${sentence}`),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

/**
 * All explanations of an article for a person at the terminal. If it has no tag, the text says so
 * first, as it might be empty otherwise.
 */
export function explanationsText(explanations: readonly Explanation[]): string {
  const texts = explanations.map(explanationText);
  if (explanations.some(({ carried }) => carried)) return texts.join("\n");
  const near = texts.length > 0 ? "what follows is not enough for one" : "no term that could be one occurs in its text";
  return [`No tag stands on this article: it has no column, its source declares no tag, and ${near}.\n`, ...texts].join("\n");
}

function explanationText({ tag, kind, carried, rules, places }: Explanation): string {
  const lines = [
    `${carried ? "+" : "-"} ${tag}  ${kind}`,
    ...rules.map((rule) => `    ${rule}`),
    ...places.map(({ where, sentence }) => `      ${where}: ${sentence}`),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

import { isMap, isScalar, isSeq, stringify, type YAMLSeq } from "yaml";
import { visible } from "../lib/fold.ts";
import { parseYaml } from "../lib/yaml.ts";
import type { Proposal } from "./proposal.ts";
import { onOneLine } from "./sentences.ts";

/** What stands above the terms in a file that there was not. */
const opening = `# The vocabulary: tags that mean something in this archive. Only what stands under \`accepted\` is used: move a term there to make it a tag.
# What stands under \`rejected\`, by its name alone, is not proposed again.

accepted:
`;

/**
 * The text of a `tags.yaml` (`\n` line ends) with proposals added under `proposed`; null and an
 * empty text stand for a file that is not there. Every character that was there stays, in its
 * order: a list alone gets the line `accepted:` before it, and what is proposed follows what was
 * proposed before, or ends the file. It stands as far in as what is accepted, so that it can be
 * moved line by line. Null where the text leaves no place for it, being written in brackets.
 */
export function withProposals(yaml: string | null, proposals: readonly Proposal[]): string | null {
  const text = yaml === null || yaml.trim() === "" ? opening : yaml;
  const { contents } = parseYaml(text, "bad-vocabulary").document;
  if (contents === null) return withSection(`${ended(text)}\naccepted:\n`, proposals, usualIndent);
  if (isSeq(contents)) return contents.flow ? null : withSection(underKey(text, contents), proposals, indentOf(text, contents));
  if (!isMap(contents) || contents.flow) return null;
  const valueAt = (name: string) => contents.items.find(({ key }) => isScalar(key) && key.value === name)?.value;
  const [accepted, proposed] = [valueAt("accepted"), valueAt("proposed")];
  const indent = indentOf(text, accepted);
  if (proposed === undefined) return withSection(text, proposals, indent);
  if (isScalar(proposed)) return insert(...afterLine(text, proposed.range?.[1] ?? 0), entries(proposals, indent));
  if (!isSeq(proposed) || !proposed.range) return null;
  const [start, end] = proposed.range;
  if (!proposed.flow) return insert(...afterLine(text, end - 1), entries(proposals, indentOf(text, proposed)));
  if (proposed.items.length > 0) return null;
  const before = text.slice(0, start).trimEnd();
  return insert(...afterLine(before + text.slice(end), before.length), entries(proposals, indent));
}

/** How far in a list stands where nothing tells. */
const usualIndent = "  ";

/** What stands before the items of a list, a line each. */
function indentOf(text: string, list: unknown): string {
  if (!isSeq(list) || list.flow || !list.range) return usualIndent;
  const [start] = list.range;
  return " ".repeat(start - lineStart(text, start));
}

/** A list alone, as the value of a key. */
function underKey(text: string, { range }: YAMLSeq.Parsed): string {
  return insert(text, lineStart(text, range[0]), "accepted:\n");
}

function withSection(text: string, proposals: readonly Proposal[], indent: string): string {
  return `${ended(text)}\nproposed:\n${entries(proposals, indent)}`;
}

/** A list of terms as a person would write it, each with what speaks for it in comments above. */
function entries(proposals: readonly Proposal[], indent: string): string {
  const lines = proposals.flatMap(({ name, kind, aliases, articles, untagged, examples, near }) => {
    const [called, ...others] = [name, ...aliases].map(plain).filter((one) => one !== "");
    if (called === undefined) return [];
    const alike = near.length > 0 ? `; perhaps the same as ${near.join(", ")}` : "";
    return [
      `# ${plain(`${articles} articles, ${untagged} of them without any term${alike}`)}`,
      ...examples.map(({ file, sentence }) => `# ${plain(`${file}: ${sentence}`)}`),
      `- name: ${scalar(called)}`,
      ...(others.length > 0 ? [`  aliases: [${others.map(scalar).join(", ")}]`] : []),
      `  kind: ${kind}`,
    ];
  });
  return lines.map((line) => `${indent}${line}\n`).join("");
}

/**
 * A text of an article as it can stand in the file, whatever is in it: on one line, of characters
 * that show something.
 */
function plain(text: string): string {
  return visible(onOneLine(text));
}

/** A text as YAML has it, quoted where it must be, also in a list in brackets. */
function scalar(text: string): string {
  return stringify([text], { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trim().slice(1, -1);
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

/**
 * The text, and where in it the line after the one that holds `offset` begins: a last line is ended
 * first.
 */
function afterLine(text: string, offset: number): [text: string, at: number] {
  const end = text.indexOf("\n", offset);
  return end < 0 ? [`${text}\n`, text.length + 1] : [text, end + 1];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function ended(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}

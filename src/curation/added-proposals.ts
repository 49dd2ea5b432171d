import { isMap, isScalar, isSeq, stringify, type YAMLSeq } from "yaml";
import { visible } from "../lib/fold.ts";
import { parseYaml } from "../lib/yaml.ts";
import type { Proposal } from "./proposal.ts";
import { onOneLine } from "./sentences.ts";

/** The beginning of a new file, above the terms. */
const opening = `# The vocabulary: tags that mean something in this archive. Only what stands under \`accepted\` is used: move a term there to make it a tag.
# What stands under \`rejected\`, by its name alone, is not proposed again.

accepted:
`;

/**
 * The text of a `tags.yaml` (` ` line ends) with proposals added under `proposed`. Null and an
 * empty text stand for a file that does not exist. Every character of the text stays, in its order:
 * a list alone gets the line `accepted:` before it, and new proposals follow earlier ones, or end
 * the file. They are indented like accepted terms, so that they can be moved line by line. The
 * result is null if the text is written in brackets, which leaves no room for lines.
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

/** The indent of a list if the text has none to follow. */
const usualIndent = "  ";

/** The indent of the items of a list in block style. */
function indentOf(text: string, list: unknown): string {
  if (!isSeq(list) || list.flow || !list.range) return usualIndent;
  const [start] = list.range;
  return " ".repeat(start - lineStart(text, start));
}

/** The text of a list alone, with the list made the value of `accepted`. */
function underKey(text: string, { range }: YAMLSeq.Parsed): string {
  return insert(text, lineStart(text, range[0]), "accepted:\n");
}

function withSection(text: string, proposals: readonly Proposal[], indent: string): string {
  return `${ended(text)}\nproposed:\n${entries(proposals, indent)}`;
}

/** A list of terms as a person would write it, each with its evidence in comments above. */
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

/** A text of an article in a form that is safe in the file: on one line, of visible characters. */
function plain(text: string): string {
  return visible(onOneLine(text));
}

/** A text as a YAML scalar, quoted if needed, also for a list in brackets. */
function scalar(text: string): string {
  return stringify([text], { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trim().slice(1, -1);
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

/**
 * The offset of the line after the one that holds `offset`, and the text, to which a line end is
 * added first if that is the last line.
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

import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from "yaml";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { parseYaml } from "../lib/yaml.ts";
import { type Front, type FrontFields, type FrontText, type FrontValue, written } from "./front-value.ts";

/**
 * Reads front matter in YAML, or in JSON, which is YAML as well: so both have the same limits, and
 * messages with the place of each value.
 */
export function readYamlValues(text: string, language: FrontFields["language"]): Front {
  // Hexo and Hugo take tabs at the beginning of a line for spaces.
  const source = text.replace(/^\t+/gm, (tabs) => " ".repeat(tabs.length));
  const { document, problems, place } = parseYaml(source, "bad-front-matter", { uniqueKeys: false });
  if (problems.length > 0) return { ok: false, problems: language === "JSON" ? problems.slice(0, 1).map(inJson) : problems };
  const { contents } = document;
  if (contents === null) return { ok: true, fields: { language, entries: [], place } };
  const root = toFrontValue(contents, source);
  if (root.is === "map") return { ok: true, fields: { language, entries: root.entries, place } };
  const colon = root.is === "text" && root.value.includes("：") ? ", with a half-width colon and a space behind it" : "";
  const reason = `the front matter is not a list of \`name: value\` lines${colon}`;
  return { ok: false, problems: [problem("error", "bad-front-matter", reason, place(root.offset))] };
}

/** A fault in JSON, whose further ones follow from the first, with what JSON asks for. */
function inJson(fault: Problem): Problem {
  const said = fault.reason.split("; ", 1)[0];
  return { ...fault, reason: `${said}; in JSON names and texts stand in quotation marks, a colon after each name, a comma between fields` };
}

function toFrontValue(node: ParsedNode, source: string): FrontValue {
  const [start, end] = node.range;
  const where = { offset: start, source: written(source, start, end) };
  if (isScalar(node)) return { is: "text", ...where, ...textOf(node, source) };
  if (isSeq(node)) return { is: "list", ...where, items: node.items.map((item) => toFrontValue(item, source)) };
  if (!isMap(node)) throw new Error("an alias stands in front matter that is said to be sound");
  const entries = node.items.map(({ key, value }) => ({ key: toFrontValue(key, source), value: value && toFrontValue(value, source) }));
  return { is: "map", ...where, entries };
}

function textOf(scalar: Scalar.Parsed, source: string): Pick<FrontText, "value" | "isNothing" | "comment" | "anchor"> {
  const isPlain = scalar.type === "PLAIN";
  const value = String(scalar.value);
  return {
    value,
    isNothing: isPlain && /^(?:null|~|)$/i.test(value),
    comment: isPlain ? commentBehind(scalar, source) : null,
    anchor: scalar.anchor ?? null,
  };
}

/** The comment behind a scalar on the line on which it ends; null if there is none. */
function commentBehind({ range }: Scalar.Parsed, source: string): string | null {
  let start = range[1];
  while (source[start] === " " || source[start] === "\t") start++;
  if (source[start] !== "#") return null;
  const end = source.indexOf("\n", start);
  return source.slice(start, end === -1 ? source.length : end).trimEnd();
}

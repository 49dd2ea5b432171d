import matter from "gray-matter";
import { isMap, isScalar, isSeq, type Node } from "yaml";
import { type Problem, problem } from "../diagnostics.ts";
import { parseYaml, type Yaml } from "../yaml.ts";
import { type Field, type FieldKey, frontMatterKey, type Seed } from "./field.ts";

/**
 * Takes a Markdown seed apart: YAML front matter between two `---` lines, then the body. Front matter is data and never code: a named
 * engine (`---js`) is refused before gray-matter sees the text, and its own engines are replaced besides. `text` has `\n` line ends.
 */
export function parseMarkdownSeed(text: string): { readonly seed: Seed; readonly problems: readonly Problem[] } {
  const fault = faultyFence(text);
  if (fault) return { seed: emptySeed, problems: [fault] };

  let yaml: Yaml | undefined;
  const { content } = matter(text, {
    language: "yaml",
    engines: {
      yaml: (source: string) => {
        // gray-matter only cuts the front matter out: what it hands over begins with the first fence's line end, so that places are those of
        // the file, and the document is kept, as plain data would have lost them.
        yaml = parseYaml(source, "bad-front-matter", { uniqueKeys: false });
        return {};
      },
      javascript: refuse,
      json: refuse,
    },
  });
  const line = text.slice(0, text.length - content.length).split("\n").length;
  const body = { text: content, line };
  if (!yaml) return { seed: { ...emptySeed, body }, problems: [] };
  if (yaml.problems.length > 0) return { seed: { ...emptySeed, body }, problems: yaml.problems };
  return readFields(yaml, body);
}

const emptySeed: Seed = { fields: new Map(), extra: [], body: { text: "", line: 1 } };

function refuse(): never {
  throw new Error("front matter is never run");
}

function faultyFence(text: string): Problem | null {
  const first = { line: 1, column: 1 };
  const opening = /^---([^\n]*)\n?/.exec(text);
  if (!opening || opening[1]?.startsWith("-")) {
    return problem(
      "error",
      "no-front-matter",
      "the file does not begin with a line `---`; put title and date between two such lines",
      first,
    );
  }
  const engine = opening[1]?.trim();
  if (engine) {
    const reason = `front matter in the language \`${engine}\` is refused, as it could run code; write plain YAML under a bare \`---\``;
    return problem("error", "executable-front-matter", reason, first);
  }
  // gray-matter takes whatever begins with --- for the end; only a line that holds nothing else is meant as one.
  const closing = /\n---([^\n]*)/.exec(text);
  if (closing?.[1]?.trim() !== "") {
    return problem("error", "unclosed-front-matter", "the front matter has no closing line `---`; put one before the body", first);
  }
  return null;
}

function readFields(yaml: Yaml, body: Seed["body"]): { readonly seed: Seed; readonly problems: readonly Problem[] } {
  const fields = new Map<FieldKey, Field>();
  const extra: Field[] = [];
  const problems: Problem[] = [];
  const { contents } = yaml.document;
  if (contents !== null && !isMap(contents)) {
    problems.push(
      problem("error", "bad-front-matter", "the front matter is not a list of `name: value` lines", yaml.place(contents.range[0])),
    );
    return { seed: { fields, extra, body }, problems };
  }
  for (const { key, value } of contents?.items ?? []) {
    const name = String(isScalar(key) ? key.value : key);
    const place = yaml.place(value?.range[0] ?? key.range[0]);
    const known = frontMatterKey(name);
    const read = readValue(value);
    if (!known) {
      extra.push({ name, value: read ?? String(value), ...place });
    } else if (fields.has(known)) {
      const reason = `\`${name}\` says again what \`${fields.get(known)?.name}\` says; keep one of the two`;
      problems.push(problem("error", "duplicate-field", reason, yaml.place(key.range[0])));
    } else if (read === null) {
      problems.push(problem("error", "bad-field", `\`${name}\` is neither a text nor a list of texts`, place));
    } else {
      fields.set(known, { name, value: read, ...place });
    }
  }
  return { seed: { fields, extra, body }, problems };
}

/** A scalar's text or a flat list's texts; null for anything deeper. Under the failsafe schema every scalar is text. */
function readValue(value: Node | null): string | readonly string[] | null {
  if (value === null) return "";
  if (isScalar(value)) return String(value.value);
  if (isSeq(value) && value.items.every(isScalar)) return value.items.map((item) => String(item.value));
  return null;
}

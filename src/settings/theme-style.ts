import postcss, { CssSyntaxError, type Node } from "postcss";
import valueParser from "postcss-value-parser";
import { type Position, type Problem, problem } from "../lib/diagnostics.ts";
import { unescaped } from "../media/css-escapes.ts";
import type { Accent } from "./accent.ts";

/**
 * Gives the name among the assets of a picture that a style sheet names, or what is wrong with it.
 */
export type NameOfPicture = (written: string) => { readonly name: string } | { readonly fault: string };

/**
 * Reads a style sheet that a person has written (`\n` line ends). The text is what stands in the
 * site: pictures have their names among the assets. What a site must not load is a problem.
 */
export function readStyle(css: string, nameOf: NameOfPicture): { readonly text: string; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tell = (reason: string, place: Position) => problems.push(problem("error", "bad-theme", reason, place));
  try {
    const sheet = postcss.parse(css, { map: false });
    // The parser takes a text over the end of a line, where browsers end the rule.
    const broken = openString(css);
    if (broken) tell("this text has no quotation mark at the end of its line", broken);
    sheet.walkAtRules((rule) => {
      const name = unescaped(rule.name).toLowerCase();
      const refusal = refusals.get(name);
      if (refusal !== undefined) tell(refusal, placeOf(rule));
      else if (rule.nodes === undefined && name !== "layer" && name !== "charset") tell(`\`@${name}\` has no block \`{…}\``, placeOf(rule));
      // The file is read as UTF-8 whatever it says, and the site's is written so.
      if (refusal !== undefined || name === "charset") rule.remove();
    });
    sheet.walkDecls((declaration) => {
      const value = valueParser(declaration.value);
      value.walk((node) => {
        const isHidden = node.type === "function" && node.value.includes("\\") && loading.test(unescaped(node.value));
        if (isHidden) tell("a function that loads a picture is written without escapes, such as url(NAME)", placeOf(declaration));
      });
      const addresses = addressesIn(value.nodes);
      for (const address of addresses) {
        const found = nameOf(unescaped(address.value));
        if ("fault" in found) tell(found.fault, placeOf(declaration));
        else address.value = found.name;
      }
      if (addresses.length > 0) declaration.value = value.toString();
    });
    return { text: sheet.toString(), problems };
  } catch (error) {
    if (error instanceof RangeError)
      return { text: "", problems: [problem("error", "bad-theme", "brackets lie too deep in one another here")] };
    if (!(error instanceof CssSyntaxError)) throw error;
    const { reason, line = 1, column = 1 } = error;
    const explained = explanations.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
    return { text: "", problems: [problem("error", "bad-theme", `the style sheet cannot be read: ${explained}`, { line, column })] };
  }
}

/** Where a text begins that has no quotation mark at the end of its line; null if all have one. */
function openString(css: string): Position | null {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  for (const { 0: found, index } of bare.matchAll(/(["'])(?:(?!\1)[^\\\n]|\\[\s\S])*(?:\1|\n|$)/g)) {
    if (found.length > 1 && found.endsWith(found.charAt(0))) continue;
    const before = css.slice(0, index).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return null;
}

/** What the parser's reasons mean. */
const explanations: readonly (readonly [RegExp, string])[] = [
  [/^Unclosed block/, "the `{` of this rule has no `}`"],
  [/^Unexpected }/, "this `}` ends nothing; take it out, or write the `{` before it"],
  [/^Unclosed string/, "this text has no quotation mark at its end"],
  [/^Unclosed comment/, "this comment has no `*/` at its end"],
  [/^(?:Unknown word|Missed semicolon|Double colon)/, "this is no `property: value;`"],
];

const refusals: ReadonlyMap<string, string> = new Map([
  ["import", "`@import` is not followed, as a site loads nothing from elsewhere; copy the rules into this file"],
  ["namespace", "`@namespace` has no use here; take it out"],
]);

/** Matches functions that load a picture. */
const loading = /^(?:url|src|(?:-webkit-)?image-set)$/i;

/** The nodes of a value that hold an address: within `url()`, `src()` and `image-set()`. */
function addressesIn(nodes: readonly valueParser.Node[]): (valueParser.WordNode | valueParser.StringNode)[] {
  return nodes.flatMap((node) => {
    if (node.type !== "function") return [];
    const isAddress = /^(?:url|src)$/i.test(node.value);
    const isSet = loading.test(node.value) && !isAddress;
    const own = node.nodes.filter((inner) => inner.type === "string" || (isAddress && inner.type === "word"));
    return [...(isAddress || isSet ? (own as (valueParser.WordNode | valueParser.StringNode)[]) : []), ...addressesIn(node.nodes)];
  });
}

function placeOf({ source }: Node): Position {
  return { line: source?.start?.line ?? 1, column: source?.start?.column ?? 1 };
}

/**
 * The style sheet of a theme, in two cascade layers, of which the last has precedence: the accent
 * of both palettes, which paper does not need, and the archive's own rules.
 */
export function themeSheet(accent: Accent | null, own: string | null): string {
  const layers = [accent && `@layer accent {\n${accentRules(accent)}\n}\n`, own !== null && `@layer theme {\n${own.trim()}\n}\n`];
  return layers.filter(Boolean).join("\n");
}

function accentRules({ light, dark }: Accent): string {
  const root = (selector: string, color: string) => `${selector} { --accent: ${color}; }`;
  const palettes = [
    root(":root", light),
    `@media (prefers-color-scheme: dark) { ${root(':root:not([data-palette="light"])', dark)} }`,
    root(':root[data-palette="dark"]', dark),
  ];
  return `@media screen {\n${palettes.join("\n")}\n}`;
}

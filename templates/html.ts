import { type ComponentChildren, Fragment, h, options, type VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import { contained } from "../src/lib/text-direction.ts";
import { inOneLine } from "./literal.ts";

/**
 * A piece of a page that is text already. It is Preact's own node for precompiled JSX, so that it
 * can stand in JSX like any other.
 */
export type Markup = VNode<{ readonly tpl: readonly string[] }>;

/**
 * A value that can stand in a piece: text, which is escaped, other pieces, lists of both, and
 * nothing.
 */
type HtmlValue = string | number | Markup | readonly HtmlValue[] | null | undefined | false;

/**
 * Makes a piece of a page from a template literal. Every text in it is escaped, in content and
 * between double quotes alike; line breaks are dropped with the spaces around them, as in JSX. It
 * is for what stands on every article and in every list, as JSX is slower: there each element is an
 * object before it becomes text.
 */
export function html(literal: TemplateStringsArray, ...values: readonly HtmlValue[]): Markup {
  const texts = inOneLine(literal);
  let text = texts[0] ?? "";
  for (let index = 0; index < values.length; index++) text += written(values[index], texts[index]) + (texts[index + 1] ?? "");
  return jsxTemplate([text]);
}

/** HTML as a piece. It must be safe, as nothing in it is escaped. */
export function trusted(text: string): Markup {
  return jsxTemplate([text]);
}

/** JSX as a piece. */
export function rendered(children: ComponentChildren): Markup {
  return trusted(renderToString(h(Fragment, null, children)));
}

/** The text for a value; `before` is the text of the literal in front of it. */
function written(value: HtmlValue, before: string | undefined): string {
  if (typeof value === "string") return escaped(value, before);
  if (typeof value === "number") return String(value);
  if (value === null || value === undefined || value === false) return "";
  if ("props" in value) return value.props.tpl[0] ?? "";
  let text = "";
  for (const one of value) text += written(one, before);
  return text;
}

/**
 * Text as Preact escapes it. Text in an element must not end the element's isolation of direction
 * (`contained`); the value of an attribute stands by itself and stays whole.
 */
function escaped(text: string, before: string | undefined): string {
  if (!/["&<\u202C\u2069]/.test(text)) return text;
  return (before?.endsWith('="') ? text : contained(text)).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

// Preact calls this hook for every node of JSX, so that the same holds for texts there.
options.vnode = ({ props }) => {
  if (props.children !== undefined) props.children = containedIn(props.children);
};

function containedIn(children: ComponentChildren): ComponentChildren {
  if (typeof children === "string") return contained(children);
  return Array.isArray(children) ? children.map(containedIn) : children;
}

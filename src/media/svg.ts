import { SaxesParser, type SaxesTagNS } from "saxes";
import { decode } from "../lib/encoding.ts";
import { unescaped } from "./css-escapes.ts";

/** The proportion of an SVG in whole numbers, or why it cannot stand in a site. */
export type ReadSvg = { readonly width: number; readonly height: number } | { readonly fault: string };

/** The text of a file that looks like an SVG; null for any other. */
export function svgIn(bytes: Uint8Array): string | null {
  // Pictures of pixels and recordings hold such bytes.
  if (isUnlikelyText(bytes)) return null;
  const decoded = decode(bytes);
  return decoded.ok && beginsSvg.test(decoded.text) ? decoded.text : null;
}

/**
 * Matches the beginning of an SVG: what may stand before its root are declarations, comments and
 * instructions. A page that holds an SVG somewhere is a page.
 */
const beginsSvg = /^\s*(?:(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>)\s*){0,20}<(?:[\w-]+:)?svg[\s>/]/i;

/** Whether a file begins with bytes that no text has; in UTF-16 every second byte may be 0. */
function isUnlikelyText(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64));
  return !/^(?:\xFF\xFE|\xFE\xFF)/.test(start.toString("latin1", 0, 2)) && start.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

/**
 * Reads an SVG. It is refused where it would run or load something when it is opened by itself:
 * elements that run, or that are of HTML, event handlers, every reference that is neither a part of
 * the file nor a picture within it (but for links, which wait for a click), and entities, which
 * could hold any of these; and where it could be drawn a million times as large as it is, as what
 * it uses uses others. Its size is that of its viewBox, else of width and height.
 */
export function readSvg(text: string): ReadSvg {
  if (text.length > longest) return { fault: `it has more than ${longest / 1_000_000} million characters` };
  const open: { readonly local: string; readonly id: string; style: string }[] = [];
  /** Which ids are used, and which of the elements with an id use others. */
  const [used, using] = [new Set<string>(), new Set<string>()];
  let root: SaxesTagNS | null = null;
  const parser = new SaxesParser({ xmlns: true });
  // The first fault ends the reading, as one is enough and a broken file may have millions.
  const refuse = ([fault]: readonly string[]) => {
    if (fault !== undefined) throw new Refusal(fault);
  };
  parser.on("error", ({ message }) => refuse([`it is no sound XML (${message})`]));
  parser.on("doctype", (doctype) => {
    // What drawing programs write there names a table of rules, and no entity.
    if (doctype.includes("[")) refuse(["it defines entities"]);
  });
  parser.on("processinginstruction", ({ target }) => refuse([`it holds <?${target}?>`]));
  parser.on("opentag", (tag) => {
    root ??= tag;
    // The parser looks for each name in all elements around it.
    if (open.length >= deepest) refuse([`its elements lie more than ${deepest} deep in one another`]);
    open.push({ local: tag.local, id: tag.attributes["id"]?.value ?? "", style: "" });
    refuse(faultsOfElement(tag));
    for (const id of reusedBy(tag)) {
      used.add(id);
      for (const around of open) using.add(around.id);
    }
  });
  const readText = (own: string) => {
    const innermost = open.at(-1);
    if (innermost && isStyle(innermost.local)) innermost.style += own;
    // An element within a style does not end it for every browser.
    else if (open.some(({ local }) => isStyle(local))) refuse(["it holds an element within <style>"]);
  };
  parser.on("text", readText);
  parser.on("cdata", readText);
  parser.on("closetag", () => refuse(faultsOfStyle(open.pop()?.style ?? "")));
  try {
    parser.write(text).close();
  } catch (error) {
    return { fault: error instanceof Refusal ? error.message : `it is no sound XML (${String(error)})` };
  }
  using.delete("");
  if ([...used].some((id) => using.has(id))) return { fault: "what it uses uses others" };
  return (root && sizeOf(root)) ?? { fault: "it does not say how large it is; give its <svg> a viewBox" };
}

function isStyle(local: string): boolean {
  return /^style$/i.test(local);
}

/** The ids of what an element draws again, or fills others with. */
function reusedBy({ local, attributes }: SaxesTagNS): string[] {
  return Object.values(attributes).flatMap(({ local: name, value }) => {
    if (/^use$/i.test(local) && /^href$/i.test(name)) return value.trim().replace(/^#/, "");
    return Array.from(value.matchAll(/url\(\s*["']?#([^)"']*)/gi), ([, id = ""]) => id.trim());
  });
}

/** How deep elements may lie in one another. */
const deepest = 200;

/** The most characters of an SVG that a page shows. */
const longest = 5_000_000;

/** Why an SVG cannot stand in a site. */
class Refusal extends Error {}

const [svgSpace, htmlSpace] = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"];

/** Matches elements that run something, or hold a document of another kind. */
const running = /^(?:script|handler|listener|foreignobject|iframe|embed|object|audio|video)$/i;

function faultsOfElement({ local, uri, attributes }: SaxesTagNS): string[] {
  const faults = running.test(local) || uri === htmlSpace ? [`it holds <${local}>`] : [];
  for (const { local: name, value } of Object.values(attributes)) {
    // Browsers take white space and control characters out of addresses.
    const address = value.replace(/[\s\p{Cc}]/gu, "");
    if (/^on/i.test(name)) faults.push(`it holds \`${name}\``);
    const isLink = /^a$/i.test(local) && /^https?:\/\//i.test(address);
    if (/^(?:href|src|data|base)$/i.test(name) && !isLink && !isOwn(address)) faults.push(`it refers to ${short(value)}`);
    // An animation could set a reference to anything.
    if (/^attributeName$/i.test(name) && /(?:href|src|data|base|style)$/i.test(address)) faults.push(`it animates \`${short(value)}\``);
    faults.push(...faultsOfStyle(value));
  }
  return faults;
}

/** Whether a reference leads to a part of the file itself, or holds a picture in itself. */
function isOwn(address: string): boolean {
  return address === "" || /^(?:#|data:image\/(?:png|jpeg|gif|webp);)/i.test(address);
}

/**
 * What a text that may be a style loads: an import, another file by `url()`, or any web address.
 */
function faultsOfStyle(text: string): string[] {
  const css = unescaped(text.replace(/\/\*[\s\S]*?\*\//g, ""));
  if (/@import/i.test(css)) return ["it holds `@import`"];
  const named = [...css.matchAll(/url\(\s*["']?([^)"']*)/gi)].map(([, address = ""]) => address.trim()).find((address) => !isOwn(address));
  if (named !== undefined) return [`it refers to ${short(named)}`];
  // These take addresses as mere texts, also from variables.
  const set = /(?<![\w-])(?:src|(?:-webkit-)?image-set|-webkit-cross-fade|cross-fade)\(/i.exec(css)?.[0];
  return set === undefined ? [] : [`it holds \`${set.slice(0, -1)}\``];
}

function sizeOf({ local, uri, attributes }: SaxesTagNS): ReadSvg {
  if (local !== "svg" || uri !== svgSpace) return { fault: "its root is no <svg>" };
  const [, , ...box] = (attributes["viewBox"]?.value ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const sides = ["width", "height"].map((name) => /^\s*([\d.]+)\s*(px|mm|cm|in|pt|pc)?\s*$/.exec(attributes[name]?.value ?? ""));
  const isOfOneUnit = (sides[0]?.[2] ?? "px") === (sides[1]?.[2] ?? "px");
  const [width = 0, height = 0] = box.length === 2 ? box : isOfOneUnit ? sides.map((side) => Number(side?.[1])) : [];
  const larger = Math.max(width, height);
  if (!(width > 0 && height > 0 && larger < 1e6)) return { fault: "it does not say how large it is; give its <svg> a viewBox" };
  // The unit of a viewBox is any length; pages need whole pixels for the proportion.
  const scale = larger < 100 ? 1000 / larger : 1;
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

import { SaxesParser } from "saxes";
import { pageAddress } from "./page-address.ts";

/** The addresses of a site, and other lists of them that a list names. */
export interface AddressList {
  readonly addresses: readonly string[];
  readonly lists: readonly string[];
}

/**
 * Reads a sitemap or an index of sitemaps (sitemaps.org), or a text with an address on each line.
 * Throws an error that says what is wrong where it is neither.
 */
export function parseAddressList(text: string): AddressList {
  const list = /^\s*</.test(text) ? parseSitemap(text) : parseLines(text);
  if (list.addresses.length + list.lists.length === 0) throw new Error("it has no address");
  return list;
}

function parseSitemap(text: string): AddressList {
  const [addresses, lists]: [string[], string[]] = [[], []];
  const open: string[] = [];
  let address = "";
  // A parser without a handler throws where the XML is broken; entities of a DTD it does not know.
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    open.push(name.replace(/^.*:/, ""));
    if (open.length === 1 && !/^(?:urlset|sitemapindex)$/.test(open[0] ?? "")) throw new Error(`it is XML, but no sitemap (<${name}>)`);
    address = "";
  });
  const add = (more: string) => {
    address += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const path = open.join(" ");
    if (path === "urlset url loc") addresses.push(address.trim());
    if (path === "sitemapindex sitemap loc") lists.push(address.trim());
    open.pop();
  });
  parser.write(text).close();
  return { addresses: addresses.filter((one) => one !== ""), lists };
}

function parseLines(text: string): AddressList {
  const lines = text.split(/\r\n?|\n/).map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const written = lines.filter(({ line }) => line !== "" && !line.startsWith("#"));
  const other = written.find(({ line }) => /\s/.test(line) || !/^https?:\/\/|\//i.test(line) || pageAddress(line) === null);
  if (other) throw new Error(`line ${other.number} is no address`);
  return { addresses: written.map(({ line }) => line), lists: [] };
}

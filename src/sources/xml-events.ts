import { SaxesParser } from "saxes";
import { Failure } from "../lib/failure.ts";

/** What happens in an XML document, in the order in which it is written. */
export type XmlEvent =
  | { readonly type: "open"; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "close"; readonly name: string };

/** What is wrong in many feeds, and hides nothing of them. */
const harmless = /^(?:disallowed character|undefined entity|the string "]]>")/;

/**
 * Takes an XML document apart as its text comes in, by the letter of the standard but for
 * characters that XML cannot have and entities that it does not know, which are kept as written.
 * Throws a `Failure` where it is not well-formed, where its elements are nested far too deep, and
 * where it declares entities: none is ever expanded, in this document or out of another one.
 */
export async function* xmlEvents(chunks: AsyncIterable<string> | Iterable<string>, mostLength: number): AsyncGenerator<XmlEvent> {
  let events: XmlEvent[] = [];
  let failure: Failure | null = null;
  const parser = new SaxesParser({ xmlns: false });
  const fail = (reason: string) => {
    failure ??= new Failure(`line ${parser.line}, column ${parser.column}: ${reason}`);
  };
  const happen = (event: XmlEvent) => {
    if (failure === null) events.push(event);
  };
  parser.on("error", (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    if (/entity name/.test(reason)) fail("an & is not written as &amp;; the rest is not read, mend it or export it again");
    else if (!harmless.test(reason)) fail(`${reason}; the rest is not read, export it again`);
  });
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype)) fail("it declares entities (<!ENTITY), which are never expanded; nothing further is read");
  });
  let depth = 0;
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    if (depth > deepest) fail(`its elements are nested more than ${deepest} deep, as no export has them; the rest is not read`);
    happen({ type: "open", name, attributes });
  });
  const addText = (text: string) => {
    happen({ type: "text", text });
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ name }) => {
    depth--;
    happen({ type: "close", name });
  });
  let silent = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length && failure === null; at += step) {
      const piece = chunk.slice(at, at + step);
      parser.write(piece);
      silent = events.length === 0 ? silent + piece.length : 0;
      if (silent > mostLength) fail("a text in it has no end that can be read; nothing further is read");
      const happened = events;
      events = [];
      yield* happened;
    }
    if (failure !== null) throw failure;
  }
  parser.close();
  yield* events;
  if (failure !== null) throw failure;
}

/** How deep elements may stand within one another, as all that are open are held in memory. */
const deepest = 200;

/** How many characters are taken apart at a time, as what happens in them is held in memory. */
const step = 1 << 16;

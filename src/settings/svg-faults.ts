import { SaxesParser } from "saxes";

/**
 * What keeps an SVG from standing in a site: it would run or load something when it is opened by
 * itself, or it is no XML. Null if nothing does. Elements that run or hold other documents, event
 * handlers, and every reference that is neither a part of the file itself nor a picture within it
 * are refused, and so is a document type, which could hold any of these in an entity.
 */
export function faultOfSvg(text: string): string | null {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let isSvg = false;
  parser.on("error", ({ message }) => faults.push(`it is no sound XML (${message})`));
  parser.on("doctype", (doctype) => {
    // What Inkscape and Illustrator write there names a table of rules, and no entity.
    if (doctype.includes("[")) faults.push("it defines entities");
  });
  parser.on("processinginstruction", ({ target }) => faults.push(`it holds <?${target}?>`));
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (!isSvg && (local !== "svg" || uri !== "http://www.w3.org/2000/svg")) faults.push("its root is no <svg>");
    isSvg = true;
    if (running.test(local)) faults.push(`it holds <${local}>`);
    for (const { local: name, value } of Object.values(attributes)) {
      if (/^on/i.test(name)) faults.push(`it holds \`${name}\``);
      if (/^(?:href|src)$/i.test(name) && !isOwn(value)) faults.push(`it refers to ${short(value)}`);
      // What an animation sets a reference to.
      const set = /^(?:from|to|values|by)$/i.test(name) ? value.split(";").find((part) => hasScheme.test(part)) : undefined;
      if (set !== undefined) faults.push(`it refers to ${short(set)}`);
      faults.push(...faultsOfStyle(value));
    }
  });
  parser.on("text", (own) => faults.push(...faultsOfStyle(own)));
  parser.on("cdata", (own) => faults.push(...faultsOfStyle(own)));
  try {
    parser.write(text).close();
  } catch (error) {
    faults.push(`it is no sound XML (${error instanceof Error ? error.message : String(error)})`);
  }
  return faults[0] ?? null;
}

/** Matches elements that run something, or hold a document of another kind. */
const running = /^(?:script|handler|listener|foreignobject|iframe|embed|object|audio|video)$/i;

/** Matches an address with a scheme, such as `javascript:`. */
const hasScheme = /^\s*[a-z][a-z\d+.-]*:/i;

/** Whether a reference leads to a part of the file itself, or holds a picture in itself. */
function isOwn(reference: string): boolean {
  return /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);)/i.test(reference) || reference.trim() === "";
}

/**
 * What a text that may be a style loads: an import, and each `url()` but those of the file itself.
 */
function faultsOfStyle(text: string): string[] {
  if (/@import/i.test(text)) return ["it holds `@import`"];
  const found = [...text.matchAll(/url\(\s*["']?([^)"']*)/gi)].find(([, address = ""]) => !isOwn(address));
  return found ? [`it refers to ${short(found[1] ?? "")}`] : [];
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

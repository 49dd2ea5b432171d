import { LoadFailure, type LoadFile } from "../../../../src/search/read/search-interface.ts";
import { runScript } from "./run-script.ts";

/** What the files of the index have handed over, by the script element that ran each. */
const handedOver = new WeakMap<HTMLOrSVGScriptElement, { readonly name: string; readonly text: string }>();

/**
 * A file of the index only calls this function with its own name and its text: from disk browsers
 * read no files, but run scripts.
 */
Object.defineProperty(window, "jiuwen", {
  value: (name: string, text: string) => {
    if (document.currentScript) handedOver.set(document.currentScript, { name, text });
  },
});

/** The files that are loaded or being loaded, by their addresses. */
const files = new Map<string, Promise<string>>();

/**
 * Loads a file of the index once; one that failed is tried again. A `version` that is not empty
 * keeps browsers from taking an older file from their cache.
 */
export const loadScript: LoadFile = (name, version) =>
  loadFrom(`${name}.js${version === "" ? "" : `?v=${encodeURIComponent(version)}`}`, name);

/** Loads the file of a name from its address, relative to the page, likewise. */
export function loadFrom(address: string, name: string): Promise<string> {
  const known = files.get(address);
  if (known) return known;
  const file = run(name, address);
  files.set(address, file);
  file.catch(() => files.delete(address));
  return file;
}

/** What is wanted, or something in its stead where a file for it cannot be loaded. */
export async function orElse<T>(wanted: Promise<T>, instead: T): Promise<T> {
  try {
    return await wanted;
  } catch (error) {
    if (error instanceof LoadFailure) return instead;
    throw error;
  }
}

/**
 * Runs a file as a script. A file that was cut off does not run, and one in the wrong place hands
 * over another name; both reject.
 */
async function run(name: string, address: string): Promise<string> {
  const script = document.createElement("script");
  await runScript(script, address);
  const handed = handedOver.get(script);
  if (handed?.name === name) return handed.text;
  throw new LoadFailure(`${address} ${handed ? `is ${handed.name}` : "cannot be loaded"}`);
}

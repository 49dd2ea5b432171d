import { LoadFailure, type LoadFile } from "../../../../src/search/read/search-interface.ts";

/** What the files of the index hand over when they run, by the element that runs each. */
const handedOver = new WeakMap<HTMLOrSVGScriptElement, { readonly name: string; readonly text: string }>();

/**
 * The one thing a file of the index does is to call this with its own name and its text: browsers
 * read no file from disk, but run scripts from there.
 */
Object.defineProperty(window, "jiuwen", {
  value: (name: string, text: string) => {
    if (document.currentScript) handedOver.set(document.currentScript, { name, text });
  },
});

/** Files that are on their way or here, by their addresses. */
const files = new Map<string, Promise<string>>();

/**
 * Loads a file of the index, once; one that failed is asked for again. A `version` that is not
 * empty makes browsers not take an older one that they kept.
 */
export const loadScript: LoadFile = (name, version) => {
  const address = `${name}.js${version === "" ? "" : `?v=${encodeURIComponent(version)}`}`;
  const known = files.get(address);
  if (known) return known;
  const file = run(name, address);
  files.set(address, file);
  file.catch(() => files.delete(address));
  return file;
};

/**
 * Runs a file as a script. One that was cut off does not run, and one in the place of another has
 * that other's name.
 */
function run(name: string, address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const end = () => {
      script.remove();
      const handed = handedOver.get(script);
      if (handed?.name === name) resolve(handed.text);
      else reject(new LoadFailure(`${address} ${handed ? `is ${handed.name}` : "cannot be loaded"}`));
    };
    script.addEventListener("load", end);
    script.addEventListener("error", end);
    script.src = address;
    document.head.append(script);
  });
}

/// <reference lib="dom" />
import { isWebAddress } from "../../media/address.ts";
import type { BodyFile, RewriteAddress } from "../page-reading.ts";
import type { Mark, Piece } from "./page-block.ts";
import { asLink, embeddedAddress, linkAddress, pictureAddress, recordingAddress } from "./shown-address.ts";
import { attributeOf } from "./visible-words.ts";

/** What a body shows and links to, with the addresses that the Markdown is to have. */
export interface BodyFiles {
  /** The files so far, each once for each use. */
  readonly files: () => BodyFile[];
  /** A picture or a recording; null if the element shows nothing. */
  readonly shown: (element: Element, name: string, marks: readonly Mark[]) => Piece | null;
  /** What is embedded; null if it can be no link. */
  readonly embedded: (element: Element, name: string) => Piece | null;
  /** Where a link leads; empty if that is nowhere in an article. */
  readonly link: (element: Element) => string;
}

export function createBodyFiles(rewrite: RewriteAddress): BodyFiles {
  const files = new Map<string, BodyFile>();
  const rewritten = (file: BodyFile) => {
    files.set(`${file.use} ${file.address}`, file);
    return rewrite(file).trim();
  };
  const words = (element: Element, ...names: string[]) => {
    const found = names.map((name) => attributeOf(element, name)?.replace(/\s+/g, " ").trim() ?? "");
    return found.find((text) => text !== "") ?? "";
  };
  return {
    files: () => [...files.values()],
    shown: (element, name, marks) => {
      const address = name === "img" || name === "image" ? pictureAddress(element) : recordingAddress(element);
      if (address === "") return null;
      const written = rewritten({ use: "shown", address });
      // The bytes of a picture that is no file are none of the text: Jiuwen says so in its place.
      const isNoFile = written === "" || /^data:/i.test(written);
      return { is: "picture", address: isNoFile ? "data:," : written, words: words(element, "alt", "title"), marks };
    },
    embedded: (element, name) => {
      const address = embeddedAddress(element, name);
      const target = address === "" ? "" : asLink(rewritten({ use: "linked", address }));
      if (target === "" || /^mailto:/i.test(target)) return null;
      // A file is shown like one that the text names: Jiuwen knows it by its bytes.
      return { is: isWebAddress(target) ? "embedded" : "picture", address: target, words: words(element, "title"), marks: [] };
    },
    link: (element) => {
      const address = linkAddress(element);
      return address === "" ? "" : asLink(rewritten({ use: "linked", address }));
    },
  };
}

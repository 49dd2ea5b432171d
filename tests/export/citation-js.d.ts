/** The part of Citation.js that the tests use. It ships no types. */
declare module "@citation-js/core" {
  /** One item of CSL-JSON, as far as it is read here. A reader may know a lone name as a family name. */
  export interface Item {
    readonly id: string;
    readonly type: string;
    readonly title: string;
    readonly author?: readonly { readonly literal?: string; readonly family?: string; readonly given?: string }[];
    /** Of a newspaper's article in RIS, whose names Citation.js leaves as they are. */
    readonly reporter?: string | readonly string[];
    readonly "container-title"?: string;
    readonly publisher?: string;
    readonly issued: { readonly "date-parts": readonly (readonly number[])[] };
    readonly URL?: string;
    readonly language: string;
  }

  export class Cite {
    /** `forceType` names the format of the text: it is not guessed among those that other tests have loaded. */
    constructor(text: string, options: { readonly forceType: string });
    readonly data: readonly Item[];
    format(kind: "bibliography", options: { template: string; lang: string }): string;
  }
}

declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-csl" {}
declare module "@citation-js/plugin-ris" {}

import type { MediaFile } from "../media/media-file.ts";

/** A file of the site, as a page shows it. */
export interface ShownFile extends Pick<MediaFile, "use" | "width" | "height"> {
  /** The link to it from the page. */
  readonly href: string;
  /** The name of the file from which it comes. */
  readonly name: string;
}

/** Gives the file that stands on the site for an address in an article; null if there is none. */
export type FileAt = (address: string) => ShownFile | null;

/**
 * Gives where a link to the web leads instead: to a page of the site, by the link to that, or
 * nowhere (`href` null), as the page on the old site is gone; null if it leads where it says.
 */
export type PageAt = (address: string) => { readonly href: string | null } | null;

/** Where every link to the web leads where it says. */
export const noPages: PageAt = () => null;

/** Where no file is kept: every picture is shown as words. */
export const noFiles: FileAt = () => null;

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

/** Where no file is kept: every picture is shown as words. */
export const noFiles: FileAt = () => null;

import { posix } from "node:path";
import { type Problem, problem } from "../lib/diagnostics.ts";
import type { SettingsFile } from "./settings-file.ts";
import { readPicture, type ThemePicture } from "./theme-picture.ts";

/** A picture in `pages/` that an own page shows, as it stands among the site's assets. */
export interface OwnPicture extends ThemePicture {
  /** Its path below the archive's folder. */
  readonly file: string;
}

/** What pages can show. */
const types = ["svg", "png", "jpg", "gif", "webp", "avif"];

/** The pictures in `pages/`, as far as own pages name them. */
export interface OwnPictures {
  /** Takes the picture of a name; the problem says why it cannot be shown. */
  readonly take: (name: string, place: { readonly line: number; readonly column: number }) => Problem | null;
  /** The pictures that were taken, each by its path. */
  readonly taken: ReadonlyMap<string, OwnPicture>;
}

/** Creates the pictures among the files of `pages/`. */
export function createOwnPictures(files: ReadonlyMap<string, SettingsFile>): OwnPictures {
  const taken = new Map<string, OwnPicture>();
  return {
    taken,
    take: (name, place) => {
      const file = posix.join("pages", name);
      const found = files.get(file);
      if (!found || taken.has(file)) {
        const reason = `there is no picture ${file}; put it there, beside the page`;
        return found ? null : problem("warning", "missing-picture", reason, place);
      }
      const picture = "fault" in found ? { fault: found.fault } : readPicture(file, found.bytes, types);
      if ("fault" in picture) return problem("warning", "unshown-picture", picture.fault, place);
      taken.set(file, { ...picture, file });
      return null;
    },
  };
}

import type { PagesFile, SearchedPage } from "../format/pages-file.ts";
import { normalised } from "../text/text-units.ts";
import { foldCharacter } from "./folding-table.ts";

/** What the search needs of the archive's own pages. */
export function pagesFileOf(pages: readonly SearchedPage[]): PagesFile {
  const characters = new Set(pages.flatMap(({ title, paragraphs }) => [title, ...paragraphs].flatMap((text) => [...normalised(text)])));
  const folded = [...characters].flatMap((character) => {
    const form = foldCharacter(character);
    return form === character ? [] : [character + form];
  });
  return { folded: folded.sort(), pages };
}

import { href } from "../../src/site/href.ts";
import { type SitePath, searchPath } from "../../src/site/paths.ts";
import { html } from "../html.ts";

/** A part of the archive that is searched by itself. */
export interface SearchedPart {
  /** How the part is called: “运动会”, 2024年5月. */
  readonly name: string;
  /** What narrows a search to it, as the search page's address has it. */
  readonly filters: Readonly<Record<string, string>>;
}

/** From how many articles on a part of the archive is worth a search of its own. */
const leastToSearch = 5;

/** The form for a search within a part of the archive, if that has enough articles. */
export function searchWithin(from: SitePath, count: number, within: SearchedPart) {
  return count >= leastToSearch && searchForm(from, within);
}

/**
 * The form for a search: in the masthead, and larger on the search page itself. Without a script it
 * still leads to the search page. On the page of a part of the archive (`within`), as a tag, an
 * author or a month, a second one finds in its articles alone, and is there only with a script.
 */
export function searchForm(from: SitePath, within: SearchedPart | null = null) {
  const label = within === null ? "搜索全文" : `在${within.name}中搜索`;
  return html`
    <form class="${within === null ? "search" : "search within"}" role="search"${within !== null && html` aria-label="${label}"`} action="${href(from, searchPath)}">
      ${within !== null && Object.entries(within.filters).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <input type="search" name="q" aria-label="${label}" placeholder="${label}" autocomplete="off">
      <button aria-label="搜索"></button>
    </form>
  `;
}

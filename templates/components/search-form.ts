import { paired } from "../../src/lib/text-direction.ts";
import { href, type SitePath, searchPath } from "../../src/site/paths.ts";
import { html } from "../html.ts";

/**
 * The form for a search: in the masthead, and larger on the search page itself. Without a script it
 * still leads to the search page. On the page of a tag a second one finds in the articles of that
 * tag alone (`within`), and is there only with a script.
 */
export function searchForm(from: SitePath, within: string | null = null) {
  const label = within === null ? "搜索全文" : `在“${paired(within)}”中搜索`;
  return html`
    <form class="${within === null ? "search" : "search within"}" role="search"${within !== null && html` aria-label="${label}"`} action="${href(from, searchPath)}" method="get">
      ${within !== null && html`<input type="hidden" name="tag" value="${within}"/>`}
      <input type="search" name="q" aria-label="${label}"${within === null && html` aria-keyshortcuts="/"`} placeholder="${label}" autocomplete="off" enterkeyhint="search"/>
      <button type="submit" aria-label="搜索"></button>
    </form>
  `;
}

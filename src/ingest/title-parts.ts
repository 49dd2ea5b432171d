/** A title taken apart: the names inside its leading 【…】, and what follows them. */
export interface TitleParts {
  readonly columns: readonly string[];
  readonly headline: string;
}

/**
 * Splits the columns (栏目) off a title. Every leading 【…】 is one: `【主题教育】西安交大…` has
 * one and `【一】【二】…` has two. Empty or unclosed brackets are part of the headline. Apart from
 * white space, the title is 【column】… followed by the headline.
 */
export function splitTitle(title: string): TitleParts {
  const columns: string[] = [];
  let headline = title.trim();
  for (let found = leading(headline); found; found = leading(headline)) {
    columns.push(found.name);
    headline = found.rest;
  }
  return { columns, headline };
}

function leading(title: string): { name: string; rest: string } | null {
  const [whole, inner] = /^【([^【】]*)】\s*/.exec(title) ?? [];
  const name = inner?.trim();
  return whole !== undefined && name ? { name, rest: title.slice(whole.length) } : null;
}

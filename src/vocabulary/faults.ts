import { fold } from "../lib/fold.ts";
import type { Term } from "./term.ts";

/** A fault in a list of terms that are well-formed one by one. `path` leads to it from the list. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** A name of a term, and the path to it in the list of terms. */
interface Name {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly owner: Term;
}

/**
 * What keeps terms from being a vocabulary: names that two terms share, references to terms that do
 * not exist, and cycles of broader terms.
 */
export function faultsOf(terms: readonly Term[]): Fault[] {
  const owners = new Map<string, Term>();
  const shared: Fault[] = [];
  for (const { name, path, owner } of terms.flatMap(namesOf)) {
    const first = owners.get(fold(name));
    if (first) shared.push({ path, reason: `\`${name}\` is already ${said(name, first)}; keep it in one place` });
    else owners.set(fold(name), owner);
  }
  const find = (name: string) => owners.get(fold(name));
  return [...shared, ...unknownReferences(terms, find), ...cycles(terms, find)];
}

/** All names of a term: its name, aliases and former names, as no name may mean two terms. */
function namesOf(owner: Term, index: number): Name[] {
  return [
    { name: owner.name, path: [index, "name"], owner },
    ...owner.aliases.map((name, at) => ({ name, path: [index, "aliases", at], owner })),
    ...owner.formerly.map((name, at) => ({ name, path: [index, "formerly", at], owner })),
  ];
}

function said(name: string, { name: first }: Term): string {
  return fold(name) === fold(first) ? "the name of a term" : `another name of \`${first}\``;
}

type Find = (name: string) => Term | undefined;

function unknownReferences(terms: readonly Term[], find: Find): Fault[] {
  const unknown = (name: string, path: Fault["path"]): Fault[] =>
    find(name) ? [] : [{ path, reason: `there is no term \`${name}\`; add it to the accepted terms, or correct the name` }];
  return terms.flatMap(({ broader, related }, index) => [
    ...(broader === null ? [] : unknown(broader, [index, "broader"])),
    ...related.flatMap((name, at) => unknown(name, [index, "related", at])),
  ]);
}

/** The cycles of broader terms, each once, at its first term. */
function cycles(terms: readonly Term[], find: Find): Fault[] {
  const indexes = new Map(terms.map((term, index) => [term, index]));
  const judged = new Set<Term>();
  const found = terms.flatMap((term) => {
    const way = new Set<Term>();
    let next: Term | undefined = term;
    for (; next && !way.has(next) && !judged.has(next); next = broaderOf(next, find)) way.add(next);
    for (const one of way) judged.add(one);
    if (!next || !way.has(next)) return [];
    const cycle = [...way].slice([...way].indexOf(next));
    const first = cycle.reduce((a, b) => ((indexes.get(b) ?? 0) < (indexes.get(a) ?? 0) ? b : a));
    const at = cycle.indexOf(first);
    return [{ index: indexes.get(first) ?? 0, names: [...cycle.slice(at), ...cycle.slice(0, at), first].map(({ name }) => name) }];
  });
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, names }) => ({
      path: [index, "broader"],
      reason: `the broader terms go round in a circle: ${names.join(" → ")}; take one of them off`,
    }));
}

function broaderOf({ broader }: Term, find: Find): Term | undefined {
  return broader === null ? undefined : find(broader);
}

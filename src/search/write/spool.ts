import { Numbers } from "./numbers.ts";
import { emptyTerm, inBody, type Term } from "./postings.ts";

/** Where terms wait outside the memory. */
export interface Store {
  readonly append: (bytes: Uint8Array) => void;
  /** Reads from a position on as much as there is or has room in `into`; returns how many bytes that is. */
  readonly read: (into: Uint8Array, position: number) => number;
}

const portion = 1 << 18;

/** The longest number: 5 bytes of 7 bits each. */
const longest = 5;

/** Puts terms away. */
export function spoolTerms(terms: Iterable<Term>, store: Store): void {
  const bytes = new Uint8Array(portion);
  let length = 0;
  const put = (value: number) => {
    if (length > portion - longest) {
      store.append(bytes.subarray(0, length));
      length = 0;
    }
    for (; value >= 0x80; value >>>= 7) bytes[length++] = (value & 0x7f) | 0x80;
    bytes[length++] = value;
  };
  for (const { key, isCounted, from, length, articles, values, inTitle } of terms) {
    put(2 * key.first + Number(key.separated));
    put(key.second);
    put(key.third);
    put(2 * length + Number(isCounted));
    let before = 0;
    for (let at = from; at < from + length; at++) {
      const [article, value] = [articles[at] ?? 0, values[at] ?? 0];
      if (isCounted) {
        put(article - before);
        put(value);
        put(inTitle[at] ?? 0);
      } else {
        put(2 * (article - before) + Number(value >= inBody));
        put(value >= inBody ? value - inBody : value);
      }
      before = article;
    }
  }
  store.append(bytes.subarray(0, length));
}

/** Gets terms back, in the order in which they were put away, with other units. */
export function* spooledTerms(store: Store, unitOf: (unit: number) => number): Iterable<Term> {
  const { isAtEnd, next } = createNumberReader(store);
  const lists = [new Numbers(), new Numbers(), new Numbers()] as const;
  const term = emptyTerm();
  while (!isAtEnd()) {
    const head = next();
    term.key = { first: unitOf(head >>> 1), separated: head % 2 === 1, second: unitOf(next()), third: next() };
    const size = next();
    term.isCounted = size % 2 === 1;
    term.length = size >>> 1;
    for (const list of lists) list.ensure(term.length);
    const [{ all: articles }, { all: values }, { all: inTitle }] = lists;
    let article = 0;
    for (let at = 0; at < term.length; at++) {
      const step = next();
      article += term.isCounted ? step : step >>> 1;
      articles[at] = article;
      values[at] = next() + (!term.isCounted && step % 2 === 1 ? inBody : 0);
      if (term.isCounted) inTitle[at] = next();
    }
    term.articles = articles;
    term.values = values;
    term.inTitle = inTitle;
    yield term;
  }
}

function createNumberReader(store: Store) {
  const bytes = new Uint8Array(portion);
  let [position, start, end] = [0, 0, 0];
  const refill = () => {
    bytes.copyWithin(0, start, end);
    end -= start;
    start = 0;
    const read = store.read(bytes.subarray(end), position);
    position += read;
    end += read;
  };
  return {
    isAtEnd: () => {
      if (start === end) refill();
      return start === end;
    },
    next: () => {
      if (end - start < longest) refill();
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[start++] ?? 0;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value >>> 0;
      }
    },
  };
}

/** How well what is found agrees with what is right: shares from 0 to 1, NaN where nothing is found or right. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  /** The harmonic mean of both. */
  readonly f1: number;
}

/** What is found in one text, what is right there, and what counts neither way. */
export interface Answer {
  readonly found: readonly string[];
  readonly right: readonly string[];
  readonly neutral?: readonly string[];
}

/** The agreement over all texts together, so that each answer counts the same, each once a text. */
export function agreementOf(answers: readonly Answer[]): Agreement {
  let [hits, found, right] = [0, 0, 0];
  for (const answer of answers) {
    const wanted = new Set(answer.right);
    const given = new Set(answer.found.filter((one) => wanted.has(one) || answer.neutral?.includes(one) !== true));
    hits += [...given].filter((one) => wanted.has(one)).length;
    found += given.size;
    right += wanted.size;
  }
  return { precision: hits / found, recall: hits / right, f1: (2 * hits) / (found + right) };
}

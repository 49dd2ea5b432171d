/** The words of a segment, under numbers from 0 on in the order in which they are met. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  /** All words, by their numbers. */
  get all(): readonly string[] {
    return this.#words;
  }

  numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.push(word) - 1;
      this.#numbers.set(word, number);
    }
    return number;
  }

  /** The numbers of all words in the order of these, by UTF-16 units. */
  inOrder(): Uint32Array {
    return Uint32Array.from([...this.#words].sort(), (word) => this.numberOf(word));
  }
}

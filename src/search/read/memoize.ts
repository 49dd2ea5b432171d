/**
 * Makes a function that keeps its result for each name that `nameOf` gives an argument. A call that
 * has failed is tried again the next time.
 */
export function memoizeBy<A, T>(nameOf: (argument: A) => unknown, make: (argument: A) => Promise<T>): (argument: A) => Promise<T> {
  const made = new Map<unknown, Promise<T>>();
  return (argument) => {
    const name = nameOf(argument);
    const known = made.get(name);
    if (known) return known;
    const making = make(argument);
    made.set(name, making);
    making.catch(() => made.delete(name));
    return making;
  };
}

/** Does the same for a function of one name or number, or of no argument. */
export function memoize<T>(make: () => Promise<T>): () => Promise<T>;
export function memoize<A extends string | number, T>(make: (argument: A) => Promise<T>): (argument: A) => Promise<T>;
export function memoize<T>(make: (argument: string | number) => Promise<T>): (argument: string | number) => Promise<T> {
  return memoizeBy((argument) => argument, make);
}

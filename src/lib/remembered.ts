/** Makes a function that works out each answer once, by what it is asked for. */
export function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const answers = new Map<K, { readonly value: V }>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known.value;
    const value = work(key);
    answers.set(key, { value });
    return value;
  };
}

/**
 * Makes a function that does the work when it is first called, and gives the same result ever
 * after. What the work alone holds is let go once it is done.
 */
export function once<T>(work: () => T): () => T {
  let state: { readonly work: () => T } | { readonly value: T } = { work };
  return () => {
    if ("work" in state) state = { value: state.work() };
    return state.value;
  };
}

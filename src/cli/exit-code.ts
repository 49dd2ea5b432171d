/** Exit codes: the work is done; the input has errors; wrong usage or a failure of the machine. */
export const exitCode = { done: 0, invalid: 1, failed: 2 } as const;

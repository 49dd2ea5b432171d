const controller = new AbortController();

/**
 * Is aborted when the process is asked to end; a second signal ends the process at once. The reason
 * is the exit code, which is 128 plus the number of the signal, as in shells.
 */
export const interruption: AbortSignal = controller.signal;

process.once("SIGINT", () => controller.abort(130)).once("SIGTERM", () => controller.abort(143));

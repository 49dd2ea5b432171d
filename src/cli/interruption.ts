const controller = new AbortController();

/**
 * Ends the work when the process is asked to end; a second time it ends at once. The reason is the
 * exit code, as shells have it for signals.
 */
export const interruption: AbortSignal = controller.signal;

process.once("SIGINT", () => controller.abort(130)).once("SIGTERM", () => controller.abort(143));

/** The part of `send` that Jiuwen uses. It ships no types. */
declare module "send" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  /**
   * Answers with the file below `root` that the path of an address, percent-encoded, names; with a
   * redirection for a folder without a slash behind it.
   */
  export default function send(
    request: IncomingMessage,
    path: string,
    options: { root: string; dotfiles: "allow"; cacheControl: false; etag: false; lastModified: false },
  ): {
    /** Calls the listener for what cannot be served, which `send` then does not answer. */
    on(event: "error", listener: (error: { status: number; message: string }) => void): { pipe(response: ServerResponse): void };
  };
}

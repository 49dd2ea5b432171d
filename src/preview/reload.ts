import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

/**
 * Where pages load the script from that has them follow changes, and where that script listens. No
 * path of a site begins so.
 */
export const reloadPaths = { script: "/.preview/reload.js", changes: "/.preview/changes" } as const;

/**
 * Only a page that is seen listens, as browsers allow six connections to a server for all their
 * tabs together. The server knows by the version whether the page is still what it would get; so
 * nothing is missed before it listens, while it is hidden, or while the preview restarts.
 */
export const reloadScript = `{
  const { version } = document.currentScript.dataset;
  let changes;
  const listen = () => {
    changes?.close();
    if (document.visibilityState !== "visible") return;
    changes = new EventSource("${reloadPaths.changes}?" + version);
    changes.onmessage = () => location.reload();
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}
`;

/** How soon a page whose connection has ended tries again, in milliseconds. */
const retry = 500;

/**
 * The pages that are open, and what they listen to (server-sent events, HTML Living Standard 9.2).
 */
export interface Reloads {
  /** An HTML page, as text, with the script in it. */
  readonly withScript: (page: string) => string;
  /**
   * Answers a page that has been served of this version: at once when there is another by now, else
   * with the next.
   */
  readonly listen: (version: string, response: ServerResponse) => void;
  /** There is another version of the site: pages load themselves anew. */
  readonly announce: () => void;
}

export function createReloads(): Reloads {
  const listening = new Set<ServerResponse>();
  let current: string = randomUUID();
  const tell = (response: ServerResponse) => response.write("data: changed\n\n");
  return {
    withScript: (page) => page.replace("</head>", `<script src="${reloadPaths.script}" data-version="${current}" defer></script></head>`),
    listen: (version, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).write(`retry: ${retry}\n\n`);
      if (version !== current) tell(response);
      listening.add(response);
      response.once("close", () => listening.delete(response));
    },
    announce: () => {
      current = randomUUID();
      for (const response of listening) tell(response);
    },
  };
}

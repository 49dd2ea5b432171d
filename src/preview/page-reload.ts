import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

/**
 * The path of the script by which pages follow changes, and the path at which it listens. No path
 * of a site begins so.
 */
export const reloadPaths = { script: "/.preview/reload.js", changes: "/.preview/changes" } as const;

/**
 * The script of a page. Only a visible page listens, as browsers allow six connections to a server
 * for all their tabs together. By the version of the page the server tells whether it is out of
 * date, so that no change is missed before the page listens, while it is hidden, or while the
 * preview restarts.
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

/** The open pages, which listen for changes (server-sent events, HTML Living Standard 9.2). */
export interface Reloads {
  /** Puts the script into an HTML page. */
  readonly withScript: (page: string) => string;
  /**
   * Answers a page of the given version: at once if there is a newer one by now, else when there
   * is.
   */
  readonly listen: (version: string, response: ServerResponse) => void;
  /** Tells all pages that there is a new version of the site, so that they reload. */
  readonly announce: () => void;
}

/** Creates the state of open pages, of which none listens at first. */
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

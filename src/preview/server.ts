import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isIPv6 } from "node:net";
import { join } from "node:path";
import send from "send";
import { errorCode } from "../lib/error-code.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
import { createReloads, type Reloads, reloadPaths, reloadScript } from "./page-reload.ts";
import { refusalOf } from "./request-guard.ts";

/** A server of a preview. */
export interface PreviewServer {
  /** Its address, with a slash at its end. */
  readonly address: string;
  /** Makes open pages reload. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves the files of a folder, and nothing else, to this machine alone or, with `host`, at that
 * name or address, at the first of some ports that is free. Throws a `Failure` if none is, or if
 * `host` is not this machine's.
 */
export async function serve(folder: string, host: string | null, ports: readonly number[]): Promise<PreviewServer> {
  const reloads = createReloads();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    try {
      respond(request, response, { folder, host, reloads });
    } catch (error) {
      refuse(response, 500, String(error));
    }
  };
  for (const port of ports) {
    const servers = await listen(answer, host, port);
    if (servers === null) continue;
    return {
      address: `http://${nameFor(host)}:${port}/`,
      reload: reloads.announce,
      close: async () => {
        await Promise.all(servers.map(close));
      },
    };
  }
  const taken = ports.length === 1 ? `port ${ports[0]} is` : `the ports ${ports[0]} to ${ports.at(-1)} are`;
  throw new Failure(`${taken} taken; name another with --port N, or end what has it`);
}

interface Served {
  readonly folder: string;
  readonly host: string | null;
  readonly reloads: Reloads;
}

function respond(request: IncomingMessage, response: ServerResponse, served: Served): void {
  const { method = "", url = "", headers } = request;
  response.setHeader("cache-control", "no-store").setHeader("cross-origin-resource-policy", "same-origin");
  const refusal = refusalOf(headers, served.host);
  const [address = "", query = ""] = url.split("?");
  const path = pathIn(address);
  if (refusal !== null) refuse(response, 403, refusal);
  else if (path === null || !["GET", "HEAD"].includes(method)) refuse(response, 400, "Bad request");
  else if (address === reloadPaths.changes) served.reloads.listen(query, response);
  else if (address === reloadPaths.script) {
    response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" }).end(reloadScript);
  } else if (/(?:\/|\.html)$/.test(path)) sendPage(path.replace(/\/$/, "/index.html"), response, served);
  else {
    send(request, address, { root: served.folder, dotfiles: "allow", cacheControl: false, etag: false, lastModified: false })
      .on("error", ({ status, message }) => (status === 404 ? sendMissing(response, served) : refuse(response, status, message)))
      .pipe(response);
  }
}

/** The decoded path of an address; null if it could lead out of the root on any system. */
function pathIn(address: string): string | null {
  try {
    const path = decodeURIComponent(address);
    return path.startsWith("/") && !path.startsWith("//") && !/\\|\0/.test(path) && !path.split("/").includes("..") ? path : null;
  } catch {
    return null;
  }
}

function sendPage(path: string, response: ServerResponse, served: Served): void {
  const page = read(join(served.folder, path));
  if (page === null) sendMissing(response, served);
  else sendHtml(response, 200, served.reloads.withScript(page));
}

/**
 * Sends the site's page for what is not found; before the first build, a page of the preview's own.
 */
function sendMissing(response: ServerResponse, { folder, reloads }: Served): void {
  sendHtml(response, 404, reloads.withScript(read(join(folder, "404.html")) ?? nothingYet));
}

const nothingYet =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title></head><body>There is nothing to show.</body></html>';

function sendHtml(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(page);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  // If a file cannot be read to its end, a part of it has been sent already.
  if (response.headersSent) response.destroy();
  // The connection is closed, as what follows on it may not be HTTP at all.
  else response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" }).end(`${reason}\n`);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/**
 * Listens at a port; null if it is taken. Without `host`, one of this machine's two own addresses
 * is enough.
 */
async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void, host: string | null, port: number) {
  const servers: Server[] = [];
  for (const address of host === null ? ["127.0.0.1", "::1"] : [host]) {
    // Without a listener for upgrades, Node treats a request for one like any other request.
    const server = createServer(answer).on("clientError", (_error, socket) =>
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"),
    );
    try {
      await new Promise<void>((resolve, reject) => server.on("error", reject).listen(port, address, resolve));
      servers.push(server);
    } catch (error) {
      const code = errorCode(error);
      if (code === null) throw error;
      if (code === "EADDRINUSE") {
        await Promise.all(servers.map(close));
        return null;
      }
      if (host !== null || servers.length === 0) throw new Failure(`${address} cannot be served at: ${reasonOf(error)}`);
    }
  }
  return servers;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The name by which a browser on this machine reaches the host. */
function nameFor(host: string | null): string {
  if (host === null || ["0.0.0.0", "::"].includes(host)) return "localhost";
  return isIPv6(host) ? `[${host}]` : host;
}

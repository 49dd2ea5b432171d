import http from "node:http";
import { connect, createServer, type Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { serve } from "../../src/preview/server.ts";
import { temporaryFolder, writeFiles } from "../workspace.ts";

const page = (text: string) => `<!doctype html><html><head><title>t</title></head><body>${text}</body></html>`;

const manyPorts = Array.from({ length: 100 }, (_, index) => 18_080 + index);

/** Serves a small site; a file that is not its own lies beside it. */
async function serveSite(host: string | null = null, ports = manyPorts) {
  const around = temporaryFolder();
  writeFiles(around, {
    "secret.txt": "SECRET",
    "site/index.html": page("home"),
    "site/404.html": page("none"),
    "site/tags/校史/index.html": page("tag"),
    "site/2024/01/a.txt": "text",
    "site/100%.html": page("percent"),
    "site/assets/site.css": "a{}",
    "site/assets/site.js": "1",
    "site/feed.xml": "<feed/>",
    "site/feed.json": "{}",
    "site/data/articles.csv": "a,b",
    "site/icon.svg": "<svg/>",
    "site/site.webmanifest": "{}",
  });
  const server = await serve(join(around, "site"), host, ports);
  onTestFinished(server.close);
  return { ...server, port: Number(new URL(server.address).port) };
}

/** Asks over a connection of its own (the next test's server may have the port of this one's), and gives the head of the answer, and its text so far. */
async function get(url: string | URL) {
  const asked = http.get(url, { agent: false });
  onTestFinished(() => void asked.destroy());
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => asked.once("response", resolve).once("error", reject));
  let text = "";
  answer.setEncoding("utf8").on("data", (more: string) => {
    text += more;
  });
  // One that is open is closed by the server in the end.
  answer.on("error", () => {});
  return { status: answer.statusCode, headers: answer.headers, text: () => text, whole: () => finished(answer).then(() => text) };
}

/** Sends bytes as they are, or does what it likes with the connection, and gives all that is answered until it ends or nothing more comes. */
function talk(port: number, send: string | Buffer | ((socket: Socket) => void), address = "127.0.0.1"): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, address);
    socket.setEncoding("latin1").setTimeout(500, () => socket.destroy());
    socket.on("data", (text: string) => (answer += text));
    socket.on("error", () => {}).on("close", () => resolve(answer));
    if (typeof send === "function") send(socket);
    else socket.write(send);
  });
}

const request = (target: string, headers = "Host: localhost", method = "GET") =>
  `${method} ${target} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`;

const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

/** It still serves its home page. */
async function expectAlive(port: number) {
  expect(await talk(port, request("/index.html"))).toContain("home");
}

describe("a request", () => {
  test.each([
    ["a bare percent sign", "/%", 400],
    ["half a character", "/%E0%A4%A", 400],
    ["two slashes", "//", 400],
    ["what a browser takes for another host", "//[", 400],
    ["a backslash", "/\\", 400],
    ["an encoded backslash", "/..%5c..%5csecret.txt", 400],
    ["a way up", "/../secret.txt", 400],
    ["an encoded way up", "/%2e%2e/secret.txt", 400],
    ["a way up behind encoded slashes", "/assets%2f..%2f..%2fsecret.txt", 400],
    ["a way up encoded twice", "/%252e%252e%252fsecret.txt", 404],
    ["a NUL", "/index.html%00.txt", 400],
    ["a fragment", "/#%", 400],
    ["another server", "http://evil.example/index.html", 400],
    ["no path", "*", 400],
    ["a name longer than the system has", `/${"a".repeat(5_000)}`, 404],
    ["a page with such a name", `/${"a".repeat(5_000)}.html`, 404],
    ["a path longer than the system has", "/a".repeat(5_000), 404],
    ["an address longer than any", `/${"a".repeat(100_000)}`, 400],
    ["what is not there", "/nothing.txt", 404],
    ["a page that is not there", "/nothing/index.html", 404],
    ["what is not below a file", "/feed.xml/more", 404],
    ["a query that is none", "/?%", 200],
    ["a name with a percent sign", "/100%25.html", 200],
  ])("for %s is answered, and the server goes on", async (_, target, expected) => {
    const { port } = await serveSite();
    const answer = await talk(port, request(target));
    expect(status(answer)).toBe(expected);
    expect(answer).not.toContain("SECRET");
    await expectAlive(port);
  });

  test.each([
    ["another method", request("/", "Host: localhost\r\nContent-Length: 5", "POST").concat("hello"), 400],
    ["a method for no file", request("*", undefined, "OPTIONS"), 400],
    ["a method that there is not", request("/", undefined, "FOO"), 400],
    ["no HTTP", "hello\r\n\r\n", 400],
    ["TLS", Buffer.from("16030100a5010000a10303", "hex"), 400],
    ["HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
    ["a body of two lengths", request("/", "Host: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked", "POST"), 400],
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400],
    ["no host in old HTTP", "GET / HTTP/1.0\r\n\r\n", 403],
    ["another host", request("/", "Host: evil.example"), 403],
    ["another origin", request("/", "Host: localhost\r\nOrigin: http://evil.example"), 403],
    ["a part of a file that it does not have", request("/feed.xml", "Host: localhost\r\nRange: bytes=999-"), 416],
  ])("with %s is answered, and the server goes on", async (_, bytes, expected) => {
    const { port } = await serveSite();
    expect(status(await talk(port, bytes))).toBe(expected);
    await expectAlive(port);
  });

  test("that is broken off, at whatever moment, is forgotten", async () => {
    const { port } = await serveSite();
    await talk(port, (socket) => socket.write("GET / HT", () => socket.resetAndDestroy()));
    await talk(port, (socket) => socket.write(request("/index.html"), () => socket.resetAndDestroy()));
    await talk(port, (socket) => socket.write(request("/feed.xml")) && socket.once("data", () => socket.resetAndDestroy()));
    await talk(port, (socket) => socket.write(request("/.preview/changes")) && socket.once("data", () => socket.resetAndDestroy()));
    await expectAlive(port);
  });
});

describe("there are no WebSockets:", () => {
  const upgrade = (more = "") =>
    `GET / HTTP/1.1\r\nHost: localhost\r\n${more}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`;

  test.each([
    ["a text", "8182010203046869"],
    ["a frame without a mask", "810141"],
    ["a text that is not UTF-8", "818201020304fefc"],
    ["a frame of an unknown kind", "f18001020304"],
    ["a piece of a message", "018101020304ff808101020304fe"],
    ["a frame of 2^63 bytes", "82ffffffffffffffffff01020304"],
    ["an end for no reason", "88820102030401030507"],
    ["half a frame", "82ff"],
  ])("%s is only bytes after a page", async (_, frame) => {
    const { port } = await serveSite();
    const answer = await talk(port, (socket) => {
      socket.write(upgrade());
      socket.once("data", () => socket.write(Buffer.from(frame, "hex")));
    });
    expect(status(answer)).toBe(200);
    expect(status(await talk(port, Buffer.concat([Buffer.from(upgrade()), Buffer.from(frame, "hex")])))).toBe(200);
    await expectAlive(port);
  });

  test("one that is asked for from another origin is refused, and a reset is nothing", async () => {
    const { port } = await serveSite();
    expect(status(await talk(port, upgrade("Origin: https://evil.example\r\n")))).toBe(403);
    await talk(port, (socket) => socket.write(upgrade()) && socket.once("data", () => socket.resetAndDestroy()));
    await expectAlive(port);
  });
});

describe("what is served", () => {
  test.each([
    ["/", "text/html; charset=utf-8"],
    ["/tags/%E6%A0%A1%E5%8F%B2/", "text/html; charset=utf-8"],
    ["/2024/01/a.txt", "text/plain; charset=utf-8"],
    ["/assets/site.css", "text/css; charset=utf-8"],
    ["/assets/site.js", "text/javascript; charset=utf-8"],
    ["/feed.xml", "application/xml"],
    ["/feed.json", "application/json; charset=utf-8"],
    ["/data/articles.csv", "text/csv; charset=utf-8"],
    ["/icon.svg", "image/svg+xml"],
    ["/site.webmanifest", "application/manifest+json; charset=utf-8"],
  ])("%s is %s, and never kept by a browser", async (path, type) => {
    const { address } = await serveSite();
    const { status, headers } = await get(new URL(path, address));
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([200, type, "no-store"]);
  });

  test("a folder without a slash leads to the one with it", async () => {
    const { address } = await serveSite();
    const { status, headers } = await get(new URL("tags/校史", address));
    expect([status, headers.location]).toEqual([301, encodeURI("/tags/校史/")]);
  });

  test("the site's own page says that there is none", async () => {
    const { address } = await serveSite();
    const response = await get(`${address}tags/nothing/index.html`);
    expect([response.status, await response.whole()]).toEqual([404, expect.stringContaining("<body>none</body>")]);
  });

  test("a page has one script more than its file, before its head ends", async () => {
    const { address } = await serveSite();
    const text = await (await get(address)).whole();
    expect(text.replace(/<script src="\/\.preview\/reload\.js" data-version="[\w-]+" defer><\/script><\/head>/, "</head>")).toBe(
      page("home"),
    );
    expect(await (await get(`${address}assets/site.js`)).whole()).toBe("1");
  });
});

describe("an open page", () => {
  const versionOf = async (address: string) => /data-version="([\w-]+)"/.exec(await (await get(address)).whole())?.[1] ?? "";

  /** What a page hears from now on. */
  async function listen(address: string, version: string) {
    const { headers, text } = await get(`${address}.preview/changes?${version}`);
    expect(headers["content-type"]).toBe("text/event-stream");
    return text;
  }

  test("hears of the next version of the site", async () => {
    const { address, reload } = await serveSite();
    const heard = await listen(address, await versionOf(address));
    await expect.poll(heard).toBe("retry: 500\n\n");
    reload();
    await expect.poll(heard).toContain("data: changed\n\n");
  });

  test("hears at once of one that came between its being served and its listening", async () => {
    const { address, reload } = await serveSite();
    const version = await versionOf(address);
    reload();
    await expect.poll(await listen(address, version)).toContain("data: changed\n\n");
  });

  test("does not keep the server from ending", async () => {
    const { address, close } = await serveSite();
    await listen(address, await versionOf(address));
    await close();
    await expect(get(address)).rejects.toThrow();
  });

  test.each([
    ["one that says nothing", ""],
    ["one in the middle of a request", "GET / HT"],
    ["one that does not speak HTTP", "hello\r\n\r\n"],
    ["one that waits for a WebSocket", "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"],
    ["one that waits for a tunnel", "CONNECT evil.example:80 HTTP/1.1\r\nHost: localhost\r\n\r\n"],
  ])("nor does %s and never hangs up", async (_, bytes) => {
    const { port, close } = await serveSite();
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true }).on("error", () => {});
    onTestFinished(() => void socket.destroy());
    await new Promise((resolve) => socket.once("connect", resolve));
    socket.write(bytes);
    await setTimeout(100);
    await close();
  });
});

describe("where it is served", () => {
  const elsewhere = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address;

  test.runIf(elsewhere)("only this machine reaches it", async () => {
    const { port } = await serveSite();
    expect(await talk(port, request("/"), "::1")).toContain("home");
    expect(await talk(port, request("/"), elsewhere)).toBe("");
  });

  test.runIf(elsewhere)("with a host, that", async () => {
    const { address, port } = await serveSite(elsewhere);
    expect(address).toBe(`http://${elsewhere}:${port}/`);
    expect(await talk(port, request("/", `Host: ${elsewhere}:${port}`), elsewhere)).toContain("home");
    expect(await talk(port, request("/"))).toBe("");
  });

  test("a port that somebody has on one of its addresses is left alone on both", async () => {
    const { port } = await serveSite();
    const second = await serveSite();
    expect(second.port).toBeGreaterThan(port);
    const taken = createServer();
    onTestFinished(() => void taken.close());
    await new Promise<void>((resolve) => taken.listen(second.port + 1, "::1", resolve));
    expect((await serveSite()).port).toBeGreaterThan(second.port + 1);
  });

  test("where all ports that may be used are taken, that is a failure that names them", async () => {
    const { port } = await serveSite();
    await expect(serveSite(null, [port])).rejects.toThrow(`port ${port} is taken`);
    const { port: next } = await serveSite(null, [port, port + 1, port + 2]);
    await expect(serveSite(null, [port, next])).rejects.toThrow(`the ports ${port} to ${next} are taken`);
  });

  test("a host that is not this machine's is a failure that names it", async () => {
    await expect(serveSite("192.0.2.1")).rejects.toThrow(/192\.0\.2\.1 cannot be served at/);
  });
});

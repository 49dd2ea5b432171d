/** Country codes, and other ends of hosts that Chinese institutions and examples have. */
const hostEnd =
  /^(?:[a-z]{2}|com|net|org|edu|gov|mil|info|biz|name|pro|asia|xyz|top|vip|club|site|online|shop|tech|wang|ren|ltd|news|example|xn--[a-z\d-]+|中国|公司|网络|政务|公益)$/;

/** Ends of names of folders that are no countries: extensions of packed and other files. */
const fileEnd = /^(?:gz|js|md|py|rb|sh|so|db|fs|xz|7z|rs|ts)$/;

/**
 * Whether a mirror's folder has the name of a host, perhaps with its port: `www.a.edu.cn`,
 * `127.0.0.1:8080`, and with `+` as wget writes it on Windows.
 */
export function isHostName(folder: string): boolean {
  const host = folder.toLowerCase().replace(/[:+]\d{1,5}$/, "");
  // No server has such a number or such a port, and no address could be made of it.
  if (!URL.canParse(`http://${folder.replace("+", ":")}/`)) return false;
  if (host === "localhost" || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return true;
  const labels = host.split(".");
  const end = labels.at(-1) ?? "";
  const areLabels = labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?$/u.test(label));
  return areLabels && hostEnd.test(end) && !fileEnd.test(end);
}

/**
 * The address of a file in a mirror by the names of its folders and its own, the host first. What
 * wget has added to the name comes off: `.orig`, and `.html` behind another extension of pages
 * (`-E`). A part behind `?` may be written behind `@`, as on Windows.
 */
export function mirrorAddress([host = "", ...names]: readonly string[]): string {
  const file = names.at(-1) ?? "";
  const path = [...names.slice(0, -1), nameAtServer(file)].map(withoutHash).join("/");
  return new URL(`http://${host.replace("+", ":")}/${path}`).href;
}

/**
 * Whether a file is a page by its name. One without an extension is, as addresses often have none;
 * README, LICENSE and CNAME are not.
 */
export function isPageFile(name: string): boolean {
  return pageFile.test(name) || !/\.|^[A-Z]+$|^wget-log$/.test(name);
}

const pageEnd = String.raw`\.(?:s?html?|xhtml|php\d?|aspx?|jspx?|do|action|cgi|cfm)`;
const pageFile = new RegExp(`${pageEnd}(?:[?@#]|\\.orig$|$)`, "i");
const addedEnd = new RegExp(String.raw`(${pageEnd}(?:[?@].*)?|[?@][^.]*=.*)\.html$`, "i");
const fieldsBehindAt = new RegExp(`^([^@?]*${pageEnd}|)@(?=[^@=]+=)`, "i");

function nameAtServer(file: string): string {
  return file
    .replace(/\.orig$/, "")
    .replace(addedEnd, "$1")
    .replace(fieldsBehindAt, "$1?");
}

function withoutHash(name: string): string {
  return name.replaceAll("#", "%23");
}

import { fromBufferPromise } from "yauzl";

/** The files of a ZIP archive, in its order, with their times as MS-DOS has them, by a reader that is not Jiuwen's. */
export async function unzipped(archive: Uint8Array): Promise<{ name: string; time: string; bytes: Buffer }[]> {
  const zip = await fromBufferPromise(Buffer.from(archive), { strictFileNames: true });
  const files = [];
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part);
    const time = entry.getLastModDate({ timezone: "UTC" }).toISOString().slice(0, 19);
    files.push({ name: entry.fileName, time, bytes: Buffer.concat(parts) });
  }
  return files;
}

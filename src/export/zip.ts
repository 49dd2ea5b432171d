import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";

/**
 * A file in a ZIP archive (APPNOTE.TXT 6.3.10), deflated: its local header and its data. `name` has
 * no folder in it, and `date` is a civil time, as the archive's own times have no zone. The same
 * file gives the same bytes on every machine, for the same reasons as in `gzipMember`.
 */
export function zipEntry(name: string, date: string, content: Uint8Array): Uint8Array {
  const utf8 = Buffer.from(name);
  const data = deflateSync(content, { level: 4, mem: 0 });
  const header = Buffer.alloc(localHeader);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(version, 4);
  // The name is in UTF-8.
  header.writeUInt16LE(0x0800, 6);
  // The data is deflated.
  header.writeUInt16LE(8, 8);
  const { day, time } = dosTime(date);
  header.writeUInt16LE(time, 10);
  header.writeUInt16LE(day, 12);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(utf8.length, 26);
  return Buffer.concat([header, utf8, data]);
}

/**
 * A ZIP archive of entries, of which it may have 65,535 and four gigabytes: what it is given, and
 * then their directory.
 */
export function* zipArchive(entries: Iterable<Uint8Array>): Iterable<Uint8Array> {
  const directory: Uint8Array[] = [];
  let [offset, bytes] = [0, 0];
  for (const entry of entries) {
    const record = directoryRecord(entry, offset);
    directory.push(record);
    offset += entry.length;
    bytes += record.length;
    yield entry;
  }
  yield* directory;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  yield end;
}

/** The lengths of the headers before a name, and the version of the format that can be read. */
const [localHeader, directoryHeader, version] = [30, 46, 20];

/** The record of an entry in the directory, which says once more what its own header says. */
function directoryRecord(entry: Uint8Array, offset: number): Uint8Array {
  const local = Buffer.from(entry.buffer, entry.byteOffset, entry.length);
  const name = local.subarray(localHeader, localHeader + local.readUInt16LE(26));
  const record = Buffer.alloc(directoryHeader);
  record.writeUInt32LE(0x02014b50, 0);
  // It was made on Unix, so that what follows is taken for the mode of a file that anyone may read.
  record.writeUInt16LE(0x0300 | version, 4);
  local.copy(record, 6, 4, localHeader);
  record.writeUInt32LE(0o100644 * 0x10000, 38);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name]);
}

/** A civil time as MS-DOS has it, which begins in 1980 and ends in 2107; what is before is 1980. */
function dosTime(date: string): { readonly day: number; readonly time: number } {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = date.split(/[-T:]/).map(Number);
  if (year < 1980 || year > 2107) return { day: (1 << 5) | 1, time: 0 };
  return { day: ((year - 1980) << 9) | (month << 5) | day, time: (hour << 11) | (minute << 5) | (second >> 1) };
}

import { crc32, deflateRawSync } from "node:zlib";

/** A file of a zip archive as a test wants it, also where no program would write it so. */
export interface ZipPart {
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** The mode of Unix, such as that of a symbolic link. */
  readonly mode?: number;
  readonly isEncrypted?: boolean;
  /** The size that the archive claims, if it is another one. */
  readonly claimed?: number;
}

/** A zip archive (APPNOTE 6.3) of files by their names. */
export function zip(parts: Readonly<Record<string, ZipPart | string | Uint8Array>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(parts)) {
    const part: ZipPart = typeof given === "string" || given instanceof Uint8Array ? { content: given } : given;
    const bytes = Buffer.from(part.content);
    const packed = part.isStored ? bytes : deflateRawSync(bytes);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800 | (part.isEncrypted ? 1 : 0), 2);
    shared.writeUInt16LE(part.isStored ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(part.claimed ?? bytes.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 6);
    entry.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), packed]);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), shared, entry, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  const directory = Buffer.concat(central);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}

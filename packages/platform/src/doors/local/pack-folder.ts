import { basename } from 'node:path';
import { crc32 } from 'node:zlib';

const encode = (text: string) => new TextEncoder().encode(text);
/** Names are UTF-8. */
const nameFlag = 0x800;
const version = 20;

/** The fields that a file's two headers share: no compression, no date. */
function common(name: Uint8Array, bytes: Uint8Array): Uint8Array {
  const fields = new DataView(new ArrayBuffer(26));
  fields.setUint16(0, version, true);
  fields.setUint16(2, nameFlag, true);
  fields.setUint32(10, crc32(bytes), true);
  fields.setUint32(14, bytes.length, true);
  fields.setUint32(18, bytes.length, true);
  fields.setUint16(22, name.length, true);
  return new Uint8Array(fields.buffer);
}

function directoryEntry(name: Uint8Array, shared: Uint8Array, offset: number): Uint8Array[] {
  const rest = new DataView(new ArrayBuffer(14));
  rest.setUint32(10, offset, true);
  return [encode('PK\x01\x02'), Uint8Array.of(version, 0), shared, new Uint8Array(rest.buffer), name];
}

function ending(count: number, size: number, offset: number): Uint8Array {
  const fields = new DataView(new ArrayBuffer(22));
  fields.setUint32(0, 0x06054b50, true);
  fields.setUint16(8, count, true);
  fields.setUint16(10, count, true);
  fields.setUint32(12, size, true);
  fields.setUint32(16, offset, true);
  return new Uint8Array(fields.buffer);
}

const sizeOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);

/**
 * The documents of a folder as one zip, stored as they are, so that a server gets them in one upload. What the folder's
 * reader would refuse is left out here as it would be there.
 */
export async function packFolder(path: string): Promise<File> {
  const { openFolder } = await import('@yanzhen/documents/readers');
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let count = 0;
  let offset = 0;
  for await (const file of openFolder(path)) {
    const bytes = 'refused' in file ? new Uint8Array() : file.bytes;
    const name = encode(file.path);
    const shared = common(name, bytes);
    const entry = [encode('PK\x03\x04'), shared, name, bytes];
    parts.push(...entry);
    directory.push(...directoryEntry(name, shared, offset));
    offset += sizeOf(entry);
    count++;
  }
  const end = ending(count, sizeOf(directory), offset);
  return new File([...parts, ...directory, end] as BlobPart[], `${basename(path)}.zip`);
}

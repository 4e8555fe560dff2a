const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
/** 1 January 1980, midnight: the first day a ZIP knows. */
const FIRST_DAY = 0x00210000;

/** A ZIP whose entries are dated alike, so that the same content gives the same bytes whenever it was packed. */
export function stillZip(bytes: Uint8Array): Uint8Array {
  const still = bytes.slice();
  const view = new DataView(still.buffer, still.byteOffset, still.byteLength);
  let end = still.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error('a ZIP has an end record');
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('a ZIP lists its entries');
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    at += DIRECTORY_ENTRY_BYTES + name + extra + comment;
  }
  return still;
}

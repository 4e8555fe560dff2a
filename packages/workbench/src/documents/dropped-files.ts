/** Hidden files of systems, which nobody means to drop. */
const unwanted = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** The files of what was dropped, folders opened. The transfer must be read at once: it is empty after the event. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry === null ? [] : [entry];
  });
  if (entries.length === 0) return wanted([...transfer.files]);
  return wanted((await Promise.all(entries.map(filesOf))).flat());
}

/** Without hidden and empty ones. */
export function wanted(files: readonly File[]): File[] {
  return files.filter(({ name, size }) => size > 0 && !unwanted.test(name));
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    const some = await entriesOf(reader);
    if (some.length === 0) return files;
    for (const one of some) files.push(...(await filesOf(one)));
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A browser gives a folder's entries by the hundred. */
function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

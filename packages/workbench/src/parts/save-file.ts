/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob | string, name: string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name from words: what a file system refuses becomes a dash. */
export function fileName(words: string, extension: string): string {
  const safe = words
    .replaceAll(/[\\/:*?"<>|\s]+/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .slice(0, 80);
  return `${safe || 'yanzhen'}.${extension}`;
}

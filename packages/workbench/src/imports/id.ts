/** The id that an import gives a dataset by its file's name: what cannot stand in one becomes a hyphen. */
export function idOf(stem: string): string {
  const id = stem
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/-+$/u, '')
    .slice(0, 120);
  return id === '' ? 'dataset' : id;
}

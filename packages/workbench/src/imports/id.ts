/** The id an import gives a dataset by its file's name; the same rule as on the server, so that the page can say what it will be. */
export function idOf(stem: string): string {
  const id = stem
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/^[^\p{L}\p{N}]+|-+$/gu, '');
  return id.slice(0, 100) || 'dataset';
}

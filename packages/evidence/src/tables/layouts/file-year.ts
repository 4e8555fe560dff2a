/** The last year of four digits in a file's name; 0 where it has none. `ICIO2018_2015` is of 2015. */
export function yearIn(file: string): number {
  return Number(file.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)?.at(-1) ?? 0);
}

/** Claims on an amount, as typed. */
export interface ClaimsDraft {
  readonly estate: string;
  readonly claims: readonly { readonly name: string; readonly amount: string }[];
}

/** The Mishna's case of three claims on one estate (Ketubot 93a). */
export const talmudDraft = (names: readonly string[]): ClaimsDraft => ({
  estate: '200',
  claims: [100, 200, 300].map((amount, k) => ({ name: names[k]!, amount: String(amount) })),
});

export const sumOfClaims = ({ claims }: ClaimsDraft): number =>
  claims.reduce((sum, { amount }) => sum + (amount.trim() === '' ? Number.NaN : Number(amount)), 0);

/** What the operation asks for; undefined while a figure or a name is missing. */
export function claimsOf(draft: ClaimsDraft): { estate: number; claims: Record<string, number> } | undefined {
  const estate = draft.estate.trim() === '' ? Number.NaN : Number(draft.estate);
  const names = draft.claims.map(({ name }) => name.trim());
  const isNamed = names.every((name) => name !== '') && new Set(names).size === names.length;
  if (!isNamed || !(estate >= 0) || draft.claims.some(({ amount }) => amount.trim() === '' || !(Number(amount) >= 0))) {
    return undefined;
  }
  return { estate, claims: Object.fromEntries(draft.claims.map(({ amount }, k) => [names[k]!, Number(amount)])) };
}

/** Claims from lines of a file: a name and an amount, by comma, semicolon or tab; a heading without a number is passed over. */
export function claimsFromLines(text: string): ClaimsDraft['claims'] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.split(/[,;\t，；]/).map((cell) => cell.trim()))
    .filter((cells) => cells.length >= 2 && cells[0] !== '' && cells[1] !== '' && Number.isFinite(Number(cells[1])))
    .map(([name, amount]) => ({ name: name!, amount: amount! }));
}

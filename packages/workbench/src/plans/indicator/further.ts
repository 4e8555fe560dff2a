/** A project that is only assumed. */
export interface Further {
  readonly year: number;
  readonly amount: number;
  readonly displaced: number;
}

/** `2026:0.1:0.2,2028:0.3:0` as projects; what cannot be read is left out. */
export function furtherOf(text: string | undefined): Further[] {
  return (text ?? '').split(',').flatMap((part) => {
    const [year, amount, displaced] = part.split(':').map(Number);
    const isRead = Number.isInteger(year) && Number.isFinite(amount) && displaced! >= 0 && displaced! <= 1;
    return isRead ? [{ year: year!, amount: amount!, displaced: displaced! }] : [];
  });
}

export const furtherText = (projects: readonly Further[]): string | undefined =>
  projects.length === 0
    ? undefined
    : projects.map(({ year, amount, displaced }) => `${year}:${amount}:${displaced}`).join(',');

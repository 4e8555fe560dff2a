/** Σ cash · (1 + rate)^−t, the first year undiscounted. */
export function netPresentValue(cash: ArrayLike<number>, rate: number): number {
  let value = 0;
  let factor = 1;
  for (let year = 0; year < cash.length; year++) {
    value += cash[year]! * factor;
    factor /= 1 + rate;
  }
  return value;
}

/**
 * The yearly rate at which the present value is 0, between −99 % and 1,000 %.
 * @returns NaN where there is none, or where cash changes its sign more than once and more than one rate may do
 */
export function internalRate(cash: ArrayLike<number>): number {
  const signs: number[] = [];
  for (let year = 0; year < cash.length; year++) {
    const sign = Math.sign(cash[year]!);
    if (sign !== 0 && sign !== signs.at(-1)) signs.push(sign);
  }
  if (signs.length !== 2) return Number.NaN;
  let low = -0.99;
  let high = 10;
  const rising = Math.sign(netPresentValue(cash, high));
  if (Math.sign(netPresentValue(cash, low)) === rising) return Number.NaN;
  for (let step = 0; step < 200 && high - low > 1e-14; step++) {
    const middle = (low + high) / 2;
    if (Math.sign(netPresentValue(cash, middle)) === rising) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/**
 * The contract year, from 1, in which everything paid out has come back for good.
 * @returns 0 where nothing was ever out, NaN where it does not come back
 */
export function paybackYear(cash: ArrayLike<number>): number {
  let sum = 0;
  let year = 0;
  for (let k = 0; k < cash.length; k++) {
    const before = sum;
    sum += cash[k]!;
    if (sum >= 0 && before < 0) year = k + 1;
    if (sum < 0) year = Number.NaN;
  }
  return year;
}

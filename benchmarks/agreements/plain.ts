/** Shapley value as the definition has it, coalition by coalition and player by player, with factorials: what ours is measured against. */
export function plainShapley(n: number, worth: Float64Array): Float64Array {
  const factorial = [1];
  for (let k = 1; k <= n; k++) factorial.push(factorial[k - 1]! * k);
  const value = new Float64Array(n);
  for (let mask = 0; mask < 2 ** n; mask++) {
    let size = 0;
    for (let player = 0; player < n; player++) size += (mask >> player) & 1;
    for (let player = 0; player < n; player++) {
      if ((mask >> player) & 1) continue;
      const weight = (factorial[size]! * factorial[n - size - 1]!) / factorial[n]!;
      value[player]! += weight * (worth[mask | (1 << player)]! - worth[mask]!);
    }
  }
  return value;
}

/** Least-core program for a general solver, in the text form of linear programs: min t, x(S) + t ≥ v(S), x(N) = v(N). */
export function leastCoreText(n: number, worth: Float64Array): string {
  const lines = ['Minimize', ' obj: t', 'Subject To'];
  for (let mask = 1; mask < worth.length; mask++) {
    const members = Array.from({ length: n }, (_, k) => k).filter((k) => (mask >> k) & 1);
    const sum = members.map((k) => `x${k}`).join(' + ');
    lines.push(
      mask === worth.length - 1 ? ` c${mask}: ${sum} = ${worth[mask]}` : ` c${mask}: ${sum} + t >= ${worth[mask]}`,
    );
  }
  lines.push('Bounds', ' t free', ...Array.from({ length: n }, (_, k) => ` x${k} free`), 'End');
  return lines.join('\n');
}

/** The distinct regions of nodes or final uses in order of appearance, and the region of each. */
export interface RegionIndex {
  readonly labels: readonly string[];
  readonly codes: Uint32Array;
}

/** Numbers regions in order of appearance; `known` come first and keep their numbers. */
export function regionIndex(items: readonly { readonly region: string }[], known: readonly string[] = []): RegionIndex {
  const number = new Map(known.map((label, k) => [label, k]));
  const codes = Uint32Array.from(items, ({ region }) => {
    const code = number.get(region) ?? number.size;
    number.set(region, code);
    return code;
  });
  return { labels: [...number.keys()], codes };
}

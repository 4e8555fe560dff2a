import type { Classification } from '../labelled/index.ts';

/**
 * Industries every place must have for itself, by scheme: doing them too is no rivalry. A code stands
 * for everything below it. This is a default to be edited, not a finding: electricity does cross
 * provinces and some wholesale is a base industry. The lists follow three rules: supplied where
 * consumed (utilities, construction, retail, catering, dwellings, household services), provided by
 * or for the public of the place (education, health, environment, government), or a mixture of
 * these with tradable activity that the scheme does not separate (named in `mixed`).
 */
export interface NonTradableList {
  readonly codes: readonly string[];
  /** Of these, the codes that also hold tradable activity. */
  readonly mixed: readonly string[];
}

export const NON_TRADABLE: Readonly<Record<string, NonTradableList>> = {
  'gbt4754-2017': { codes: ['D', 'E', '52', 'H', 'K', 'N', 'O', 'P', 'Q', 'S'], mixed: ['D', 'E'] },
  'gbt4754-2017-above-scale': { codes: ['D'], mixed: ['D'] },
  'io42-2007': {
    codes: ['23', '24', '25', '26', '30', '31', '33', '37', '38', '39', '40', '42'],
    mixed: ['23', '26', '30', '31'],
  },
  'io42-2017': {
    codes: ['24', '25', '26', '27', '28', '30', '33', '37', '38', '39', '40', '42'],
    mixed: ['24', '27', '28', '30'],
  },
  'three-industries': { codes: ['22', '31', '33', '35', '36'], mixed: ['22', '31', '33', '36'] },
  'wiod-2013': {
    codes: ['c17', 'c18', 'c19', 'c21', 'c22', 'c29', 'c31', 'c32', 'c33', 'c34', 'c35'],
    mixed: ['c17', 'c18', 'c22'],
  },
};

/**
 * Marks the columns that may be rivalled over.
 * @param nonTradable codes set apart, each with everything below it.
 * @returns 1 for a tradable column, 0 for one set apart.
 */
export function tradableColumns(
  columns: readonly string[],
  nonTradable: readonly string[],
  classification: Classification,
): Uint8Array {
  const apart = new Set(nonTradable);
  return Uint8Array.from(columns, (column) => {
    let code: string | undefined = column;
    while (code !== undefined) {
      if (apart.has(code)) return 0;
      code = classification.get(code)?.parent;
    }
    return 1;
  });
}

import { useMemo } from 'react';
import { type DatasetView, textIn, useTable } from '../data/index.ts';
import type { Text } from '../words/index.ts';

/** The top of each industry's line of parents. */
export interface Groups {
  /** The group of an industry; undefined where it has no parent. */
  readonly of: (code: string) => string | undefined;
  readonly name: (group: string) => Text;
  /** In the order of the industries. */
  readonly all: readonly string[];
}

interface Parented {
  readonly code: string;
  readonly parent: string;
  readonly name: Text;
}

/** Groups industries by their top parent: from the classification, and from what the dataset itself lists. */
export function useGroups({ info }: DatasetView): Groups {
  const known = useTable(
    'datasets.units',
    { scheme: info.industryScheme },
    { enabled: info.industryScheme !== 'none' },
  );
  return useMemo(() => {
    const scheme = (known.rows ?? []).map((row): Parented => {
      const name = { zh: textIn(row, 'name_zh'), en: textIn(row, 'name_en') };
      return { code: textIn(row, 'unit'), parent: textIn(row, 'parent'), name };
    });
    const own = info.industries.map(({ code, parent, name }): Parented => ({ code, parent: parent ?? '', name }));
    return groupsOf(
      [...scheme, ...own],
      info.industries.map(({ code }) => code),
    );
  }, [known.rows, info]);
}

/** The top parents of some codes; a line of parents that leads back to itself has none. */
export function groupsOf(units: readonly Parented[], codes: readonly string[]): Groups {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const top = (code: string): string | undefined => {
    const seen = new Set<string>();
    let at = code;
    for (let up = byCode.get(at)?.parent; up && !seen.has(up); up = byCode.get(at)?.parent) {
      seen.add(up);
      at = up;
    }
    return at === code ? undefined : at;
  };
  const groups = new Map(codes.map((code) => [code, top(code)]));
  return {
    of: (code) => groups.get(code),
    name: (group) => byCode.get(group)?.name ?? { zh: group, en: group },
    all: [...new Set(groups.values())].filter((group) => group !== undefined),
  };
}

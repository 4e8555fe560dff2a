import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { rowsOf, tableQuery } from '../data/index.ts';
import { type Text, useText } from '../words/index.ts';

export interface NamedUnit {
  readonly code: string;
  readonly level: number;
  readonly name: Text;
}

/** What documents of the whole country are about; the classification begins one level below. */
const country: NamedUnit = { code: '100000', level: 0, name: { zh: '全国', en: 'China' } };

function useUnits(scheme: string): readonly NamedUnit[] {
  const { data } = useQuery({ ...tableQuery('datasets.units', { scheme }), staleTime: Number.POSITIVE_INFINITY });
  return useMemo(
    () =>
      (data ? rowsOf(data) : []).map((row) => ({
        code: String(row['unit']),
        level: Number(row['level']),
        name: { zh: String(row['name_zh']), en: String(row['name_en'] ?? '') },
      })),
    [data],
  );
}

interface RegionNames {
  readonly regions: readonly NamedUnit[];
  /** By code; the code itself where it is unknown. */
  readonly nameOf: (code: string) => string;
  /** By the Chinese name that documents write, in the language of the page; the name itself where it is unknown. */
  readonly localName: (name: string) => string;
}

/** The regions of GB/T 2260 and their names. */
export function useRegionNamed(): RegionNames {
  const text = useText();
  const regions = useUnits('gbt2260');
  const names = useMemo(() => new Map([country, ...regions].map(({ code, name }) => [code, name])), [regions]);
  const nameOf = useCallback((code: string) => text(names.get(code) ?? { zh: code, en: code }), [names, text]);
  const written = useMemo(() => new Map([country, ...regions].map(({ name }) => [name.zh, name])), [regions]);
  const localName = useCallback((name: string) => text(written.get(name) ?? { zh: name, en: name }), [written, text]);
  return { regions, nameOf, localName };
}

/** The industries of GB/T 4754. */
export function useClasses(): readonly NamedUnit[] {
  return useUnits('gbt4754-2017');
}

import type { Name } from '../../dataset/index.ts';
import { resolveRegion } from '../../names/index.ts';
import { CHINA, findScheme } from '../../schemes/index.ts';
import type { ReadTableOptions } from '../table-document.ts';

/** Whose table a file is: the region the caller names, the code or name in the file's name, or the nation. */
export function chinaRegion(
  file: string,
  hasDomesticTrade: boolean,
  { region }: ReadTableOptions,
): { readonly code: string; readonly name: Name; readonly isProvince: boolean } {
  const bare = file.replace(/\.\w+(\.gz)?$/u, '');
  const candidates = [region, /(?<!\d)\d{6}(?!\d)/u.exec(bare)?.[0], /\p{Script=Han}+/u.exec(bare)?.[0]];
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    const found = resolveRegion(candidate.replace(/省级|投入产出.*$|年.*$/gu, ''), { scheme: 'gbt2260' });
    if (found.status === 'resolved') {
      const unit = findScheme('gbt2260')!.units.find(({ code }) => code === found.code)!;
      return { code: unit.code, name: unit.name, isProvince: unit.code !== CHINA };
    }
    if (candidate === region) return { code: region, name: { zh: region, en: region }, isProvince: hasDomesticTrade };
  }
  return { code: 'CHN', name: { zh: '中国', en: 'China' }, isProvince: hasDomesticTrade };
}

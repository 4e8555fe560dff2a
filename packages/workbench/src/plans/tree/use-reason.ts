import { useLanguage } from '../../words/index.ts';
import { withUnit } from '../item-name.ts';
import type { Item } from '../kinds.ts';
import type { Status } from '../use-plan.ts';
import { useTreeWords } from './words.ts';

/** Why an item stands as it does, in words; for indicators and milestones, what is known of them. */
export function useReason(item: Item, status: Status | undefined, items: readonly Item[], unit: string): string {
  const say = useTreeWords();
  const language = useLanguage();
  if (status !== undefined) return language === 'zh' ? status.reason_zh : status.reason_en;
  const end = language === 'zh' ? '。' : '.';
  const join = (parts: readonly string[]) => `${parts.join(language === 'zh' ? '；' : '; ')}${end}`;
  if (item.kind === 'milestone') {
    const { due, met } = item.fields;
    const parts = [...(due ? [say('dueOn', { date: due })] : []), ...(met ? [say('metOn', { date: met })] : [])];
    return join(parts.length > 0 ? parts : [say('noDate')]);
  }
  if (item.kind !== 'indicator') return '';
  const own = items.filter(({ parent }) => parent === item.id);
  const seen = own.flatMap((each) => (each.kind === 'observation' ? [each.fields] : []));
  const last = seen.reduce<(typeof seen)[number] | undefined>(
    (a, b) => (a === undefined || b.year >= a.year ? b : a),
    undefined,
  );
  const targets = own.filter(({ kind }) => kind === 'target').length;
  return join([
    last === undefined
      ? say('neverSeen')
      : say('lastSeen', { year: last.year, value: withUnit(last.value, unit, language) }),
    targets === 0 ? say('noTarget') : say('targets', { count: targets }),
    ...(own.some(({ kind }) => kind === 'definition') ? [] : [say('noDefinition')]),
  ]);
}

import type { Report, ReportBlock } from '../../printing/blocks.ts';
import type { AuditFinding } from '../plan-audit.ts';
import type { PlanStatus } from '../plan-status.ts';

/** By owner: what is late, what nobody reports on, which series wait for figures. What nobody answers for comes last. */
export function owedBlocks(
  { work, targets }: PlanStatus,
  findings: readonly AuditFinding[],
  language: Report['language'],
): ReportBlock[] {
  const zh = language === 'zh';
  const rows = new Map<string, string[]>();
  const owe = (owner: string | undefined, text: string) => {
    const key = owner ?? '';
    rows.set(key, [...(rows.get(key) ?? []), text]);
  };
  for (const { item, late, done } of work) {
    const { name, owner, open } = item.fields;
    if (open === true || item.kind === 'goal') continue;
    if (late > 0) owe(owner, zh ? `“${name}”逾期 ${late} 天` : `“${name}” is ${late} days late`);
    else if (item.kind === 'project' && Number.isNaN(done))
      owe(owner, zh ? `报送“${name}”的进度` : `report progress of “${name}”`);
    else if (owner === undefined) owe(undefined, zh ? `“${name}”待明确责任单位` : `“${name}” needs an owner`);
  }
  const stale = new Set(targets.filter((target) => target.stale).map(({ target }) => target.indicator));
  for (const { fields } of stale)
    owe(fields.owner, zh ? `更新“${fields.name}”的数据` : `bring the data of “${fields.name}” up to date`);
  for (const { rule, item, name } of findings) {
    if (rule !== 'indicator-unmeasured' || item.kind !== 'indicator' || stale.has(item)) continue;
    owe(item.fields.owner, zh ? `报送“${name}”的基数` : `report the base of “${name}”`);
  }
  if (rows.size === 0) return [{ kind: 'paragraph', text: zh ? '没有欠办事项。' : 'Nothing is owed.' }];
  const owners = [...rows.keys()].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
  return [
    {
      kind: 'table',
      head: zh ? ['责任单位', '件数', '事项'] : ['Owner', 'Number', 'What'],
      rows: owners.map((owner) => {
        const owed = rows.get(owner)!;
        const shown = owed.slice(0, 20).join(zh ? '；' : '; ');
        const more = owed.length > 20 ? (zh ? `；另有 ${owed.length - 20} 件` : `; ${owed.length - 20} more`) : '';
        return [owner || (zh ? '未明确' : 'nobody'), String(owed.length), shown + more];
      }),
    },
  ];
}

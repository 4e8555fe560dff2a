import { describe, expect, it } from 'vitest';
import { budgetsOf, budgetTemplate, readBudgets, writeBudgets } from './budgets.ts';

const land = { region: '420000', resource: '土地', used: 80, limit: 100 };
const codeOf = (region: string) => (region === '湖北' || region === '420000' ? '420000' : undefined);

describe('budgets', () => {
  it('go into the address and come back, without what cannot be read', () => {
    expect(readBudgets(writeBudgets([land]))).toEqual([land]);
    expect(writeBudgets([])).toBeUndefined();
    expect(readBudgets('420000:土地:80,420000:能耗:x:3,420000:水:1:0')).toEqual([]);
  });

  it('come from a file in either language, by name or code; lines left empty are passed over, others told', () => {
    const file = '\uFEFF地区,资源,已用,上限\r\n湖北,土地,80,100\r\n湖南,土地,,\r\n火星,土地,1,2\r\n420000,水,5,\r\n';
    expect(budgetsOf(file, codeOf)).toEqual({ budgets: [land], unread: [4, 5] });
    expect(budgetsOf('region,land\n420000,3\n', codeOf)).toBeUndefined();
  });

  it('have a file to fill in', () => {
    const file = budgetTemplate(['湖北'], ['土地', '水']);
    expect(budgetsOf(file, codeOf)).toEqual({ budgets: [], unread: [] });
    expect(file.replaceAll(',,', ',80,100').split('\r\n')).toContain('湖北,土地,80,100');
    expect(budgetsOf(file.replace('土地,,', '土地,80,100'), codeOf)!.budgets).toEqual([land]);
  });
});

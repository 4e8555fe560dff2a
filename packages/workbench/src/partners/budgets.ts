/** What a region uses of a resource, and its limit, in one unit of its own. */
export interface Budget {
  readonly region: string;
  readonly resource: string;
  readonly used: number;
  readonly limit: number;
}

/** `420000:land:80:100`, by comma, as the address keeps budgets; undefined for none. */
export function writeBudgets(budgets: readonly Budget[]): string | undefined {
  if (budgets.length === 0) return undefined;
  return budgets.map(({ region, resource, used, limit }) => `${region}:${resource}:${used}:${limit}`).join(',');
}

/** The budgets in an address; what cannot be read is left out. */
export function readBudgets(text: string | undefined): Budget[] {
  return (text ?? '').split(',').flatMap((part) => budgetOf(part.split(':')) ?? []);
}

/** Headers of the file, in both languages. */
const heads = [
  ['region', '地区'],
  ['resource', '资源'],
  ['used', '已用'],
  ['limit', '上限'],
] as const;

export interface ReadFile {
  readonly budgets: readonly Budget[];
  /** Lines with figures that could not be read, from 1. */
  readonly unread: readonly number[];
}

/**
 * Budgets from CSV with the columns region, resource, used and limit; regions by code or name. Lines without figures are passed
 * over: a region that has none is unknown, not empty. Undefined where the columns are not there.
 */
export function budgetsOf(csv: string, codeOf: (region: string) => string | undefined): ReadFile | undefined {
  const lines = csv.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const header = (lines[0] ?? '').split(',').map((cell) => cell.trim().toLowerCase());
  const at = heads.map(([en, zh]) => header.findIndex((cell) => cell === en || cell === zh));
  if (at.includes(-1)) return undefined;
  const budgets: Budget[] = [];
  const unread: number[] = [];
  for (const [k, line] of lines.entries()) {
    const cells = line.split(',').map((cell) => cell.trim());
    const [region = '', resource = '', used = '', limit = ''] = at.map((column) => cells[column] ?? '');
    if (k === 0 || (used === '' && limit === '')) continue;
    const budget = budgetOf([codeOf(region) ?? '', resource.replaceAll(':', ' '), used, limit]);
    if (budget === undefined) unread.push(k + 1);
    else budgets.push(budget);
  }
  return { budgets, unread };
}

/** The file to fill in, one line for each region and resource. */
export function budgetTemplate(regions: readonly string[], resources: readonly string[]): string {
  const lines = regions.flatMap((region) => resources.map((resource) => `${region},${resource},,`));
  return `\uFEFF${['region,resource,used,limit', ...lines].join('\r\n')}\r\n`;
}

function budgetOf([region, resource, used, limit]: readonly string[]): Budget | undefined {
  const [amount, most] = [Number(used || Number.NaN), Number(limit || Number.NaN)];
  if (!region || !resource || !(amount >= 0) || !(most > 0)) return undefined;
  return { region, resource, used: amount, limit: most };
}

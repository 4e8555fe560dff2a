import type { ContractFile, FigureOrigin, OriginReference } from '@yanzhen/evidence/agreements';
import type { Name } from '@yanzhen/evidence/dataset';
import type { AssumptionName } from './propose-assumptions.ts';
import type { ProposalGrounds } from './propose-contract.ts';
import type { TaxRates } from './tax-rates.ts';

interface Grounds extends ProposalGrounds {
  readonly rates: TaxRates;
  readonly place: (name: AssumptionName) => number;
}

/** So many references of one figure are listed; the rest are counted. */
const MOST_LISTED = 60;

/** The origin of every figure of a drafted contract. */
export function contractOrigins(file: ContractFile, grounds: Grounds): FigureOrigin[] {
  const found: FigureOrigin[] = [];
  const put = (path: string, how: Name, from: readonly OriginReference[]) => {
    const more = from.length - MOST_LISTED;
    found.push({ path, how, from: from.slice(0, MOST_LISTED), ...(more > 0 && { more }) });
  };
  const of = new References(grounds);
  put('start', words.assumed, of.assumed('start'));
  put('years', words.assumed, of.assumed('years'));
  for (const [k, { id, role }] of file.parties.entries()) {
    put(`parties.${k}.discount`, words.assumed, of.assumed('discount'));
    const own = file.streams.flatMap(({ at, upper }, s) =>
      at === id || upper?.party === id ? [`streams.${s}.stock`] : [],
    );
    const how = role === 'upper' ? words.upperOutside : words.outside;
    put(`parties.${k}.outside`, how, [
      ...own.map(of.figure),
      ...of.site(id, 'setup'),
      ...of.assumed('discount', 'capital', 'publicPart'),
    ]);
  }
  for (const [k, { party }] of file.outlays.entries())
    put(`outlays.${k}.amount`, words.outlay, [
      ...of.built(party),
      ...of.assumed('capital', 'publicPart', 'build', 'periodYears'),
    ]);
  for (const [k, { at, kind }] of file.streams.entries()) {
    const rate = of.rate(at, kind);
    const pace = of.assumed('build', 'ramp', 'periodYears');
    put(`streams.${k}.amounts`, words.amounts, [...of.shipped(at), ...of.site(at, 'value'), ...rate, ...pace]);
    put(`streams.${k}.stock`, words.stock, [...of.site(at, 'existing'), ...of.site(at, 'value'), ...rate, ...pace]);
    const kept = of.assumed(kind === 'production-tax' ? 'retainedProduction' : 'retainedIncome');
    put(`streams.${k}.retained`, words.assumed, kept);
    put(`streams.${k}.upper`, words.upperPart, kept);
  }
  for (const [k, { kind }] of file.terms.entries()) {
    if (kind === 'repay') continue;
    const rest = [
      ...of.split(),
      ...file.parties.map((_, p) => of.figure(`parties.${p}.outside`)),
      ...of.assumed('taper', 'discount'),
    ];
    put(
      `terms.${k}.${kind === 'fixed' ? 'amounts' : 'periods'}`,
      kind === 'fixed' ? words.balance : words.shares,
      rest,
    );
  }
  put('operation', words.operation, [{ kind: 'part', part: 'outcome', path: 'lines' }, ...of.assumed('build', 'ramp')]);
  return found;
}

const words = {
  assumed: { zh: '假设', en: 'assumed' },
  outside: {
    zh: '不合作时：单独布局方案的税收地方部分，减去合作后不再需要的投入，折现',
    en: 'without the agreement: the local part of taxes of its own plan, less outlays that cooperation spares it, discounted',
  },
  upperOutside: {
    zh: '不合作时各地税收中的上级部分，折现',
    en: 'the higher level’s part of taxes without the agreement, discounted',
  },
  outlay: {
    zh: '布局方案在该地新增产能的年成本 × 投资倍数 × 政府承担部分，减去单独时也会有的，按建设期平均',
    en: 'yearly cost of new capacity there in the layout × investment factor × government’s part, less what it would lay out by itself, spread over the years of building',
  },
  amounts: {
    zh: '布局方案中该地发货 × 单位增加值，按投产节奏，× 税收占增加值的比例',
    en: 'what the place ships in the layout × value added per unit, at the pace of building, × tax over value added',
  },
  stock: {
    zh: '该地单独布局时的增加值 × 税收占增加值的比例（存量）',
    en: 'value added of the place’s own plan × tax over value added: the stock',
  },
  upperPart: { zh: '地方留成以外的部分归上级', en: 'what does not stay local goes to the higher level' },
  shares: {
    zh: '使各方达到“外部选择 + 所选分配 × 合作新增”所需的增量分成，取整到百分之一',
    en: 'parts of the increment that bring everyone to outside option + chosen split × what cooperation adds, in whole per cent',
  },
  balance: {
    zh: '分成取整后的余额，折成每年等额，使所选分配恰好成立',
    en: 'what whole per cents leave owed, as a level yearly amount, so that the chosen split holds exactly',
  },
  operation: {
    zh: '布局方案比单独时多出的增加值和全部投资',
    en: 'value added beyond regions’ own plans, and all investment',
  },
} as const satisfies Record<string, Name>;

/** References to the parts a contract was drafted from. */
class References {
  private readonly grounds: Grounds;

  constructor(grounds: Grounds) {
    this.grounds = grounds;
  }

  assumed(...names: readonly AssumptionName[]): OriginReference[] {
    return names.flatMap((name): OriginReference[] => {
      const at = this.grounds.place(name);
      return at < 0 ? [] : [{ kind: 'assumption', at }];
    });
  }

  figure(this: void, path: string): OriginReference {
    return { kind: 'figure', path };
  }

  /** What a place ships, and what is built there, by lines of the plan. */
  shipped(region: string): OriginReference[] {
    return this.lines((facility, kind) => kind === 'flow' && facility.startsWith(`${region}:`));
  }

  built(region: string): OriginReference[] {
    const { projects, regions } = this.grounds.plans.instance;
    const own = new Set(projects.flatMap((project) => (regions[project.region] === region ? [project.id] : [])));
    return [
      ...this.lines(
        (facility, kind) =>
          (kind === 'growth' && facility.startsWith(`${region}:`)) || (kind === 'build' && own.has(facility)),
      ),
      ...[...projects.entries()].flatMap(([k, { id }]): OriginReference[] =>
        own.has(id) ? [{ kind: 'part', part: 'layout', path: `projects.${k}` }] : [],
      ),
    ];
  }

  site(region: string, field: 'value' | 'existing' | 'setup'): OriginReference[] {
    const { sites, regions } = this.grounds.plans.instance;
    return [...sites.entries()].flatMap(([k, site]): OriginReference[] =>
      regions[site.region] === region && site[field] !== 0
        ? [{ kind: 'part', part: 'layout', path: `sites.${k}.${field}` }]
        : [],
    );
  }

  rate(region: string, kind: string): OriginReference[] {
    const cells = this.grounds.rates.cells[this.grounds.plans.instance.regions.indexOf(region)] ?? [];
    const wanted = kind === 'production-tax' ? 'net_production_tax' : 'operating_surplus';
    const own = cells.filter((cell) => cell.kind === 'cell' && cell.category === wanted);
    if (kind === 'production-tax') return own.length > 0 ? own : this.assumed('productionTax');
    return own.length > 0 ? [...own, ...this.assumed('incomeTax')] : this.assumed('surplus', 'incomeTax');
  }

  split(): OriginReference[] {
    const { rule, plans } = this.grounds;
    return plans.instance.regions.map((region, k) => ({
      ...{ kind: 'part', part: 'split' },
      path: rule === 'own' ? `shares.${region}` : `answer.columns.${rule}.${k}`,
    }));
  }

  private lines(wanted: (facility: string, kind: string) => boolean): OriginReference[] {
    const { plans, outcomePath } = this.grounds;
    if (outcomePath === undefined) return [{ kind: 'part', part: 'layout', path: '' }];
    return [...plans.together.entries()].flatMap(([k, { facility, kind }]): OriginReference[] =>
      wanted(facility, kind) ? [{ kind: 'part', part: 'outcome', path: outcomePath(k) }] : [],
    );
  }
}

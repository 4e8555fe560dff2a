import type { Name } from '@yanzhen/evidence/dataset';
import { assumedValue } from '../assumed-value.ts';
import { type ProposeContractInput, proposeInput } from './propose-input.ts';

type Assumed = keyof ProposeContractInput;

/** In the order in which they are told. */
const told = [
  ...(['start', 'years', 'build', 'ramp', 'periodYears', 'discount', 'productionTax', 'surplus', 'incomeTax'] as const),
  ...(['retainedProduction', 'retainedIncome', 'capital', 'publicPart', 'taper'] as const),
] satisfies Assumed[];

const shares: ReadonlySet<Assumed> = new Set<Assumed>([
  ...(['discount', 'productionTax', 'surplus', 'incomeTax'] as const),
  ...(['retainedProduction', 'retainedIncome', 'publicPart'] as const),
]);

export type AssumptionName = (typeof told)[number];

/** Every assumption in words, then those of the layout; and at which place each of ours stands. */
export function proposeAssumptions(
  input: ProposeContractInput,
  layout: Readonly<Record<string, unknown>>,
  observed: boolean,
): { readonly assumptions: Name[]; readonly place: (name: AssumptionName) => number } {
  const left: readonly string[] = observed ? ['productionTax', 'surplus'] : [];
  const names = told.filter((name) => !left.includes(name) && !(name === 'capital' && input.capital === 0));
  const own = names.map((name): Name => {
    const { zh, en } = proposeInput.shape[name].meta() as unknown as Name;
    const bare = { zh: withoutHead(zh, '假设：'), en: withoutHead(en, 'Assumed: ') };
    return assumedValue(bare, input[name], shares.has(name));
  });
  const given = Array.isArray(layout['assumptions']) ? layout['assumptions'] : [];
  const theirs = given.filter(isName).map(({ zh, en }) => ({
    zh: `布局：${withoutHead(zh, '假设：')}`,
    en: `layout: ${withoutHead(en, 'Assumed: ')}`,
  }));
  return { assumptions: [...own, ...theirs], place: (name) => names.indexOf(name) };
}

const withoutHead = (text: string, head: string) => (text.startsWith(head) ? text.slice(head.length) : text);

const isName = (value: unknown): value is Name =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

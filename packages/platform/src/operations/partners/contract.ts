import { UserError } from '@yanzhen/evidence/errors';
import type { Form } from '@yanzhen/science/partners';
import { z } from 'zod';
import { contractSchema } from '../agreements/contract-fields.ts';
import { contractNotes } from '../agreements/contract-notes.ts';
import type { OperationContext } from '../context.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { evidenceOf } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { at } from './behind.ts';
import { positionOf } from './chosen.ts';
import { contractFile, type TaxBase, twoSided } from './contract-file.ts';
import { type ContractInput, contractInput } from './contract-input.ts';
import { measureFor } from './measures.ts';
import type { Opened } from './opened.ts';
import { poolsOf } from './pools.ts';
import { proposalAt } from './proposal.ts';
import type { ProposeInput } from './propose-input.ts';

const identity = { name: 'partners.contract', version: 2 } as const;

/** A first contract for a proposal. */
export const contract = defineOperation({
  ...identity,
  summary: { zh: '为一条建议起草第一份合作协议', en: 'Draft a first contract for a proposal' },
  description: {
    zh: '共建园区或产业转移的第一稿协议：参与方、投入、税收按建议的地区和数额及逐条写明的假设，条款和统计取自先例。每个数字注明出处。用 --out 文件.json 保存，可用 agreements simulate、solve、draft 继续。',
    en: 'A first contract for a co-built park or a transfer: parties, outlays and taxes from the proposal’s regions and amounts and from assumptions that are spelled out, terms and statistics from a precedent; every figure says where it comes from. --out FILE.json keeps it for agreements simulate, solve and draft.',
  },
  input: contractInput,
  output: z.object({
    contract: z.unknown(),
    files: z.array(z.object({ path: z.string(), text: z.string() })),
    evidence: evidenceSchema,
  }),
  positional: ['dataset', 'sender', 'receiver', 'industry'],
  effect: 'read',
  async run(input, context) {
    const form = input.form as Form;
    const asked: ProposeInput = { ...input, forms: [form], documents: false };
    const found = await poolsOf(identity.name, asked, context);
    const pool = found.pools.get(form);
    const proposal = proposalAt(pool!, found.weights[form], positionOf(pool, input), asked);
    if (Number.isNaN(proposal.valueAdded) || proposal.valueAddedUnit !== proposal.unit) throw noValueAdded();
    const { opened } = found;
    const { info } = opened.figures.dataset;
    const nameIn = (units: readonly { readonly code: string; readonly name: { zh: string; en: string } }[]) => {
      const names = new Map(units.map(({ code, name }) => [code, name]));
      return (code: string) => names.get(code) ?? { zh: code, en: code };
    };
    const region = nameIn(info.regions);
    const industries = proposal.industry.split(' ');
    const file = contractFile({
      ...{ proposal, input, template: twoSided.find(({ id }) => id === input.template)! },
      taxes: await taxesOf(context, input, opened, proposal.receiver, industries),
      senderTaxes: await taxesOf(context, input, opened, proposal.sender, industries),
      names: {
        ...{ sender: region(proposal.sender), host: region(proposal.receiver) },
        industries: industries.map(nameIn(info.industries)),
      },
    });
    const kept = contractSchema.parse(file);
    return {
      contract: kept,
      files: [{ path: 'contract.json', text: `${JSON.stringify(kept, null, 2)}\n` }],
      evidence: {
        ...evidenceOf(identity, { ...input, year: opened.year }, opened.figures, found.conventions, [
          ...contractNotes(file),
        ]),
        estimate: true,
      },
    };
  },
});

/** Net production tax and operating surplus over value added in a region, where the dataset has them; else as assumed. */
async function taxesOf(
  context: OperationContext,
  input: ContractInput,
  { transfer, year, valueAdded }: Opened,
  region: string,
  industries: readonly string[],
): Promise<TaxBase> {
  const sum = async (codes: readonly string[]) => {
    const { info } = await context.datasets.load(input.dataset);
    const code = codes.find((one) => info.measures.some((measure) => measure.code === one));
    const found = code && (await measureFor(context, input, 'value_added', code, transfer.amounts, year, false));
    return found ? industries.reduce((total, one) => total + at(found.matrix, region, one), 0) : Number.NaN;
  };
  const added = industries.reduce((total, one) => total + at(valueAdded!.matrix, region, one), 0);
  const production = (await sum(['production_tax', 'net_production_tax'])) / added;
  const surplus = (await sum(['operating_surplus'])) / added;
  if (production >= 0 && surplus >= 0) return { production, surplus, isObserved: true };
  return { production: input.productionTax, surplus: input.surplus, isObserved: false };
}

function noValueAdded(): UserError {
  return new UserError(
    'no-value-added',
    {
      zh: '没有这条建议的增加值（或与产出单位不同），税收无从算起。',
      en: 'The proposal has no value added in the unit of its amounts, so taxes cannot be reckoned.',
    },
    {
      place: { field: 'value_added' },
      advice: {
        zh: '用 --value-added 指明增加值指标；或从 agreements template 取一个先例自己填。',
        en: 'Name the measure of value added with --value-added, or start from a precedent with agreements template.',
      },
    },
  );
}

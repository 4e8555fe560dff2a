import { agreementTemplates } from '@yanzhen/evidence/agreements';
import { expect, it } from 'vitest';
import { placeName } from './place-name.ts';
import { Wording } from './wording.ts';

it('calls places of a contract by name', () => {
  const { contract } = agreementTemplates.find(({ id }) => id === 'gaozhu')!;
  const [zh, en] = [new Wording(contract, 'zh'), new Wording(contract, 'en')];
  expect(placeName(zh, 'streams.0.stock')).toBe('增值税：存量');
  expect(placeName(en, 'streams.0.upper.share')).toBe('VAT, the higher level’s part');
  expect(placeName(zh, 'outlays.0.amount')).toBe('甲方2026年投入：金额');
  expect(placeName(en, 'parties.1.discount')).toBe('Party B, discount rate');
  expect(placeName(zh, 'terms.0.periods')).toBe('第5条：分期比例');
  expect(placeName(zh, 'years')).toBe('合作年数');
  expect(placeName(en, 'operation.gdp')).toBe('GDP');
  expect(placeName(en, 'streams.9.stock')).toBe('streams.9.stock');
});

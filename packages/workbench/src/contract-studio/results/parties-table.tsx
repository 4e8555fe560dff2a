import type { ContractFile } from '@yanzhen/evidence/agreements';
import type { Evidence } from '@yanzhen/platform/operations';
import { numberIn, type Row, textIn } from '../../data/index.ts';
import { formatNumber, inUnit, unitName } from '../../design/index.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { WhyNumber } from '../../parts/why-number.tsx';
import { useLanguage } from '../../words/index.ts';
import { useNames } from '../use-names.ts';
import { useContractWords } from '../words.ts';

const amounts = ['npv', 'outside', 'gain', 'negotiated', 'fair'] as const;

/** What it is worth to each, in figures. */
export function PartiesTable({
  file,
  rows,
  evidence,
}: {
  file: ContractFile;
  rows: readonly Row[];
  evidence: Evidence;
}) {
  const say = useContractWords();
  const language = useLanguage();
  const { party } = useNames(file);
  const unit = file.currency ?? '';
  const name = (row: Row) => party(textIn(row, 'party'));
  const why = (row: Row, what: string, shown: string) => (
    <WhyNumber shown={shown} figure={{ title: `${name(row)} · ${what}`, value: shown, evidence }} />
  );
  const amount = (key: (typeof amounts)[number]): Column<Row> => ({
    key,
    name: say(`column-${key}`),
    kind: 'number',
    value: (row) => numberIn(row, key),
    show: (row) =>
      why(
        row,
        say(`column-${key}`),
        formatNumber(inUnit(numberIn(row, key) ?? Number.NaN, unit, language), 'amount', language),
      ),
  });
  const payback = (row: Row) => {
    const year = numberIn(row, 'payback_year');
    if (year === null) return say('neverBack');
    return year === 0 ? say('nothingOut') : String(file.start + year - 1);
  };
  const columns: Column<Row>[] = [
    { key: 'party', name: say('party'), kind: 'text', value: name },
    amount('npv'),
    amount('outside'),
    amount('gain'),
    {
      key: 'irr',
      name: say('column-irr'),
      kind: 'number',
      value: (row) => numberIn(row, 'irr'),
      show: (row) => {
        const irr = numberIn(row, 'irr');
        return irr === null ? '–' : why(row, say('column-irr'), formatNumber(irr, 'share', language));
      },
    },
    { key: 'payback', name: say('column-payback'), kind: 'text', value: payback },
    amount('negotiated'),
    amount('fair'),
  ];
  const title =
    unit === '' ? say('partiesTable') : say('inUnit', { what: say('partiesTable'), unit: unitName(unit, language) });
  return <DataTable title={title} rows={rows} columns={columns} rowKey={(row) => textIn(row, 'party')} />;
}

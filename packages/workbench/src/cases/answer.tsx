import { useQuery } from '@tanstack/react-query';

import { client, numberIn, rowsOf, type ShownCase, textIn } from '../data/index.ts';
import { formatAmount, formatNumber } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import { caseParts } from './parts.ts';
import { type RegionStanding, regionNames, type Standing, standingOf } from './standing.ts';
import { useRuleWords } from './summaries.ts';
import { useCaseWords } from './words.ts';

/** What the case is worth together, who gains, whether the split holds, what is stale; then the figures. */
export function CaseAnswer({ shown }: { shown: ShownCase }) {
  const { parts, evidence } = shown;
  const standing = standingOf(parts);
  const gains = useContractGains(parts.contract);
  const text = useSentences(shown, standing, gains);
  return (
    <>
      <AnswerSentence evidence={evidence} text={text} />
      {standing && <WhoGetsWhat parts={parts} standing={standing} gains={gains} />}
    </>
  );
}

type Gains = ReadonlyMap<string, number> | undefined;

/** By party: present value of the contract less what it has without; undefined without a contract. */
function useContractGains(contract: ShownCase['parts']['contract']): Gains {
  const { data } = useQuery({
    queryKey: ['agreements.appraise', contract?.hash],
    queryFn: ({ signal }) => client.agreements.appraise({ contract: JSON.parse(contract!.text) }, { signal }),
    enabled: contract !== undefined,
  });
  if (contract === undefined || data === undefined) return undefined;
  return new Map(rowsOf(data).map((row) => [textIn(row, 'party'), numberIn(row, 'gain') ?? Number.NaN]));
}

function useSentences({ parts }: ShownCase, standing: Standing | undefined, gains: Gains): string {
  const say = useCaseWords();
  const text = useText();
  const language = useLanguage();
  const ruleWords = useRuleWords();
  const name = regionNames(parts);
  const list = (codes: readonly string[]) => codes.map((code) => text(name(code))).join(say('comma'));
  const percent = (share: number) => formatNumber(share, 'share', language);
  const stale = caseParts.filter((part) => parts[part]?.stale);
  const sentences: string[] = [];
  if (standing === undefined) sentences.push(say('noGame'));
  else {
    const { regions, together, alone, unit, rule, holds, leaves } = standing;
    const gain = together - alone;
    const amount = (value: number) => formatAmount(value, unit, language);
    sentences.push(
      say('together', {
        names: list(regions.map(({ region }) => region)),
        gain: amount(gain),
        share: percent(gain / alone),
      }),
    );
    if (rule === undefined) sentences.push(say('noSplit'));
    else {
      const each = regions.map(({ region, given = 0, alone: own }) =>
        say('gainOf', { name: text(name(region)), share: percent((given - own) / gain) }),
      );
      sentences.push(say('gainers', { rule: ruleWords(rule), gains: each.join(say('comma')) }));
    }
    if (holds === 'yes') sentences.push(say('holds'));
    if (holds === 'cannot-tell') sentences.push(say('cannotTell'));
    if (leaves) sentences.push(say('leaves', { names: list(leaves.members), excess: amount(leaves.excess) }));
    sentences.push(...contractSentences(standing, gains, { say, list, amount: (value) => amount(value) }));
  }
  if (stale.length > 0) {
    sentences.push(say('staleNow', { parts: stale.map((part) => say(`part-${part}`)).join(say('comma')) }));
  }
  if (parts.layout !== undefined) sentences.push(say('assumed'));
  return joinSentences(sentences, language);
}

interface Words {
  readonly say: ReturnType<typeof useCaseWords>;
  readonly list: (codes: readonly string[]) => string;
  readonly amount: (value: number) => string;
}

function contractSentences({ regions }: Standing, gains: Gains, { say, list, amount }: Words): string[] {
  const known = regions.flatMap(({ region }) => {
    const gain = gains?.get(region);
    return gain === undefined || Number.isNaN(gain) ? [] : [{ region, gain }];
  });
  if (known.length === 0) return [];
  const losers = known.filter(({ gain }) => gain < 0).map(({ region }) => region);
  const each = known.map(({ region, gain }) => `${list([region])} ${amount(gain)}`).join(say('comma'));
  return [
    say('contractGains', { gains: each }),
    ...(losers.length > 0 ? [say('contractLoses', { names: list(losers) })] : []),
  ];
}

interface TableProps {
  readonly parts: ShownCase['parts'];
  readonly standing: Standing;
  readonly gains: Gains;
}

function WhoGetsWhat({ parts, standing, gains }: TableProps) {
  const say = useCaseWords();
  const text = useText();
  const language = useLanguage();
  const name = regionNames(parts);
  const { regions, together, alone, unit } = standing;
  const amount = (value: number | null | undefined) => formatAmount(value, unit, language);
  const extra = ({ given, alone: own }: RegionStanding) => (given === undefined ? null : given - own);
  const gainOf = ({ region }: RegionStanding) => gains?.get(region) ?? null;
  const money = (
    key: string,
    words: string,
    value: (row: RegionStanding) => number | null,
    total?: number,
  ): Column<RegionStanding> => ({
    ...{ key, name: words, kind: 'number', value, show: (row) => amount(value(row)) },
    ...(total !== undefined && { total: amount(total) }),
  });
  const columns: Column<RegionStanding>[] = [
    { key: 'region', name: say('region'), kind: 'text', value: ({ region }) => text(name(region)) },
    money('alone', say('alone'), ({ alone: own }) => own, alone),
    money('given', say('given'), ({ given }) => given ?? null, standing.rule === undefined ? undefined : together),
    money('extra', say('extra'), extra, standing.rule === undefined ? undefined : together - alone),
    {
      ...{ key: 'part', name: say('part'), kind: 'number' },
      value: (row) => (extra(row) === null ? null : extra(row)! / (together - alone)),
      show: (row) => formatNumber(extra(row) === null ? null : extra(row)! / (together - alone), 'share', language),
    },
    ...(gains ? [money('contract', say('contractGain'), gainOf)] : []),
  ];
  return <DataTable title={say('who')} rows={regions} columns={columns} rowKey={({ region }) => region} />;
}

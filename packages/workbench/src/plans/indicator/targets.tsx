import { useAddress } from '../../app/address.ts';
import { formatNumber } from '../../design/index.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { useWhy } from '../../parts/why.tsx';
import { WhyNumber } from '../../parts/why-number.tsx';
import { useLanguage, useText } from '../../words/index.ts';
import { useEditing } from '../editing.tsx';
import { valueText, withUnit } from '../item-name.ts';
import { LevelMark } from '../level-mark.tsx';
import type { Level } from '../use-plan.ts';
import { usePlanWords } from '../words.ts';
import type { Outlook, OutlookTarget } from './use-outlook.ts';
import { useIndicatorWords } from './words.ts';

/** Every target: what it needs, what has been made, its chance, when it will be met, and why it stands so. */
export function Targets({ outlook }: { outlook: Outlook }) {
  const say = useIndicatorWords();
  const language = useLanguage();
  const columns = useColumns(outlook);
  const { targets, elsewhere, indicator, definition } = outlook;
  const unit = definition?.unit ?? '';
  return (
    <>
      <DataTable
        title={say('targets')}
        rows={targets}
        columns={columns}
        rowKey={({ id }) => id}
        source={`${indicator.name} (plans outlook)`}
      />
      {targets.map((target) => (
        <WithoutAssumed key={target.id} target={target} />
      ))}
      {elsewhere.length > 0 && (
        <p className="small quiet">
          {say('elsewhere', {
            list: elsewhere
              .map(({ year, value, definition: number }) =>
                say('inDefinition', { year, value: withUnit(value, unit, language), definition: number }),
              )
              .join(language === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
    </>
  );
}

function WithoutAssumed({ target }: { target: OutlookTarget }) {
  const say = useIndicatorWords();
  const language = useLanguage();
  if (target.without === null) return null;
  const { required, probability } = target.without;
  if (required === null && probability === null) {
    return (
      <p className="small quiet">
        {target.year}: {say('withoutNothing')}
      </p>
    );
  }
  const value = [
    `${say('required')} ${yearly(required, target.kind, language)}`,
    `${say('probability')} ${formatNumber(probability, 'index', language)}`,
  ].join(language === 'zh' ? '，' : ', ');
  return (
    <p className="small">
      {target.year}: {say('without', { value })}
    </p>
  );
}

/** A yearly change: a rate as per cent, an amount with its sign. */
function yearly(change: number | null, kind: OutlookTarget['kind'], language: 'zh' | 'en'): string {
  return formatNumber(change, kind === 'rate' ? 'change' : 'score', language);
}

function useColumns(outlook: Outlook): Column<OutlookTarget>[] {
  const figures = useFigureColumns(outlook);
  const words = useWordColumns(outlook);
  return [...figures, ...words];
}

function useFigureColumns({ definition, evidence, indicator }: Outlook): Column<OutlookTarget>[] {
  const say = useIndicatorWords();
  const sayPlan = usePlanWords();
  const language = useLanguage();
  const unit = definition?.unit ?? '';
  const chance = (target: OutlookTarget, value: number | null) => {
    const shown = formatNumber(value, 'index', language);
    const title = `${indicator.name} ${target.year} · ${say('probability')}`;
    return value === null ? shown : <WhyNumber shown={shown} figure={{ title, value: shown, evidence }} />;
  };
  return [
    { key: 'year', name: say('year'), kind: 'number', value: ({ year }) => year },
    {
      key: 'value',
      name: say('requirement'),
      kind: 'text',
      value: ({ value }) => value,
      show: ({ upper, ...target }) =>
        valueText(
          { ...target, ...(upper === null ? {} : { upper }) } as Parameters<typeof valueText>[0],
          unit,
          sayPlan,
          language,
        ),
    },
    {
      key: 'required',
      name: say('required'),
      kind: 'number',
      value: ({ required }) => required,
      show: ({ required, kind }) => yearly(required, kind, language),
    },
    {
      key: 'made',
      name: say('made'),
      kind: 'number',
      value: ({ made }) => made,
      show: ({ made, kind }) => yearly(made, kind, language),
    },
    {
      key: 'probability',
      name: say('probability'),
      kind: 'number',
      value: ({ probability }) => probability,
      show: (target) => chance(target, target.probability),
    },
    {
      key: 'with',
      name: say('withProjects'),
      kind: 'number',
      value: (target) => target.with_projects,
      show: (target) => (target.with_projects === null ? '—' : chance(target, target.with_projects)),
    },
    {
      key: 'even',
      name: say('meets'),
      head: <abbr title={say('meetsHint')}>{say('meets')}</abbr>,
      kind: 'text',
      value: ({ even }) => even,
      show: ({ early, even, late }) =>
        even === null && early === null ? '—' : `${even ?? '…'} (${early ?? '…'}–${late ?? '…'})`,
    },
  ];
}

function useWordColumns({ evidence }: Outlook): Column<OutlookTarget>[] {
  const say = useIndicatorWords();
  const text = useText();
  const [, update] = useAddress();
  const openWhy = useWhy();
  const { apply, mayEdit } = useEditing();
  return [
    {
      key: 'reason',
      name: say('standing'),
      kind: 'text',
      value: ({ reason }) => text(reason),
      show: ({ level, reason }) => (
        <button
          type="button"
          className="plain-button target-why"
          onClick={() => openWhy({ title: text(reason), evidence })}
        >
          <LevelMark level={level as Level} /> <span className="small">{text(reason)}</span>
        </button>
      ),
    },
    {
      key: 'cited',
      name: say('cited'),
      kind: 'text',
      value: ({ cited }) => cited,
      show: ({ cited, note }) => (
        <span className="target-cited" title={cited || note}>
          {cited || note || '—'}
        </span>
      ),
    },
    {
      key: 'edit',
      name: say(mayEdit ? 'edit' : 'open'),
      kind: 'text',
      value: () => null,
      show: ({ id, draft }) => (
        <span className="plan-actions no-print">
          {draft && mayEdit && (
            <button
              type="button"
              className="small-button"
              title={say('draft')}
              onClick={() => apply([{ do: 'set', id, patch: { fields: { draft: null } } }])}
            >
              {say('accept')}
            </button>
          )}
          <button type="button" className="small-button" onClick={() => update({ item: id })}>
            {say(mayEdit ? 'edit' : 'open')}
          </button>
        </span>
      ),
    },
  ];
}

import { useAddress } from '../../app/address.ts';
import { useText } from '../../words/index.ts';
import { useEditing } from '../editing.tsx';
import { freshId, type Item, kindNames } from '../kinds.ts';
import type { Outlook } from './use-outlook.ts';
import { useIndicatorWords } from './words.ts';

type PartKind = 'observation' | 'target' | 'definition';

interface Props {
  readonly indicator: string;
  readonly kinds: readonly PartKind[];
  readonly outlook: Outlook;
}

/** Adds an observation, a target or a definition, and opens it to be filled in. */
export function AddPart({ indicator, kinds, outlook }: Props) {
  const say = useIndicatorWords();
  const text = useText();
  const [, update] = useAddress();
  const { apply, mayEdit } = useEditing();
  if (!mayEdit) return null;
  const add = (kind: PartKind) => {
    const id = freshId(kind);
    apply([
      { do: 'add', item: { id, kind, parent: indicator, position: 0, fields: start(kind, outlook, say) } as Item },
    ]);
    update({ item: id });
  };
  return (
    <p className="plan-actions no-print">
      {kinds.map((kind) => (
        <button key={kind} type="button" className="small-button" onClick={() => add(kind)}>
          {say('add', { kind: text(kindNames[kind]).toLowerCase() })}
        </button>
      ))}
    </p>
  );
}

function start(kind: PartKind, outlook: Outlook, say: ReturnType<typeof useIndicatorWords>): object {
  const meant = outlook.definition === null ? {} : { definition: outlook.definition.number };
  const last = outlook.series.at(-1);
  const year = last?.year ?? new Date().getFullYear() - 1;
  if (kind === 'observation')
    return { year: year + 1, value: last?.value ?? 0, source: say('source'), revision: 0, ...meant };
  if (kind === 'target') {
    return {
      year: Math.max(year + 1, new Date().getFullYear()),
      comparator: 'at_least',
      value: last?.value ?? 0,
      draft: true,
      ...meant,
    };
  }
  const number = Math.max(0, ...outlook.definitions.map((each) => each.number)) + 1;
  const { direction = 'up', form = 'level', prices = 'nominal', unit = '' } = outlook.definition ?? {};
  return { number, unit, direction, form, prices };
}

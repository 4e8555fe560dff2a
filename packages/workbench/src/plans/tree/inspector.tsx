import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '@yanzhen/platform/operations';
import { useAddress } from '../../app/address.ts';
import { client } from '../../data/index.ts';
import { PassageLink } from '../../documents/index.ts';
import { Select } from '../../parts/select.tsx';
import { useWhy } from '../../parts/why.tsx';
import { useLanguage, useText } from '../../words/index.ts';
import { cleared } from '../cleared.ts';
import { useEditing } from '../editing.tsx';
import { withBeneath } from '../edits.ts';
import { FieldInput } from '../field-input.tsx';
import { fieldsOf } from '../fields.ts';
import { useItemName } from '../item-name.ts';
import { childKinds, type Item, kindNames, mayStand } from '../kinds.ts';
import { LevelMark } from '../level-mark.tsx';
import type { Plan, Status } from '../use-plan.ts';
import { Attachments } from './attachments.tsx';
import { ProjectLinks } from './project-links.tsx';
import type { TreeActions } from './use-tree-actions.ts';
import { useTreeWords } from './words.ts';

interface Props {
  readonly plan: Plan;
  readonly item: Item | undefined;
  readonly status: Status | undefined;
  readonly evidence: Evidence | undefined;
  readonly actions: TreeActions;
  readonly onClose: () => void;
}

/** Everything one item says of itself, to read and to change. */
export function Inspector({ plan, item, status, evidence, actions, onClose }: Props) {
  const say = useTreeWords();
  const text = useText();
  const nameOf = useItemName();
  const { mayEdit } = useEditing();
  if (item === undefined) return <p className="inspector quiet no-print">{say(mayEdit ? 'choose' : 'chooseRead')}</p>;
  const unit = (key: string) => (key === 'budget' || key === 'spent' ? (plan.info.money ?? '亿元') : undefined);
  return (
    <section className="inspector" aria-label={say('details')}>
      <header>
        <span className={`tree-kind tree-kind-${item.kind}`}>{text(kindNames[item.kind])}</span>
        <button type="button" className="small-button no-print" onClick={onClose}>
          {say('close')}
        </button>
        <h2>{nameOf(item, status?.unit)}</h2>
      </header>
      <Standing item={item} status={status} evidence={evidence} />
      <fieldset className="inspector-form" disabled={!mayEdit}>
        <div className="inspector-fields">
          {fieldsOf[item.kind].map((field) => {
            const suffix = unit(field.key);
            return (
              <FieldInput
                key={field.key}
                field={field}
                {...(suffix === undefined ? {} : { suffix })}
                value={(item.fields as Record<string, unknown>)[field.key]}
                onChange={(value) => actions.set(item, { [field.key]: value })}
              />
            );
          })}
          <ParentSelect plan={plan} item={item} actions={actions} />
        </div>
        {item.kind === 'project' && (
          <ProjectLinks plan={plan} project={item} onSet={(fields) => actions.set(item, fields)} />
        )}
        {hasAttachments(item) && (
          <Attachments
            key={item.id}
            attachments={item.fields.attachments ?? []}
            onSet={(fields) => actions.set(item, fields)}
          />
        )}
      </fieldset>
      <Citation item={item} />
      {mayEdit && <ItemButtons item={item} actions={actions} />}
      <History plan={plan} item={item} />
    </section>
  );
}

type Work = Extract<Item, { kind: 'goal' | 'action' | 'task' | 'project' }>;

const hasAttachments = (item: Item): item is Work => ['goal', 'action', 'task', 'project'].includes(item.kind);

function Standing({ item, status, evidence }: Pick<Props, 'status' | 'evidence'> & { readonly item: Item }) {
  const say = useTreeWords();
  const language = useLanguage();
  const openWhy = useWhy();
  const [, update] = useAddress();
  const indicator = item.kind === 'indicator' ? item.id : item.kind === 'target' ? item.parent : null;
  const reason = status && (language === 'zh' ? status.reason_zh : status.reason_en);
  return (
    <div className="inspector-standing">
      {status && (
        <p>
          <LevelMark level={status.level} /> {reason}{' '}
          {evidence && (
            <button
              type="button"
              className="small-button no-print"
              onClick={() => openWhy({ title: reason ?? '', evidence })}
            >
              {say('why')}
            </button>
          )}
        </p>
      )}
      {indicator !== null && (
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => update({ ...cleared, tab: 'indicator', indicator })}
          >
            {say('openIndicator')}
          </button>
        </p>
      )}
    </div>
  );
}

function ParentSelect({ plan, item, actions }: { plan: Plan; item: Item; actions: TreeActions }) {
  const say = useTreeWords();
  const nameOf = useItemName();
  if (item.kind === 'target' || item.kind === 'definition' || item.kind === 'observation') return null;
  const own = withBeneath(plan.items, item.id);
  const places = plan.items.filter(({ id, kind }) => !own.has(id) && mayStand(item.kind, kind)).slice(0, 500);
  return (
    <Select
      label={say('beneath')}
      value={item.parent ?? ''}
      options={[
        ...(mayStand(item.kind, null) ? [{ value: '', name: say('planItself') }] : []),
        ...places.map((place) => ({ value: place.id, name: nameOf(place) })),
      ]}
      onChange={(parent) => actions.place(item, parent === '' ? null : parent)}
    />
  );
}

function Citation({ item }: { item: Item }) {
  const say = useTreeWords();
  const citation = 'citation' in item.fields ? item.fields.citation : undefined;
  if (citation === undefined) return null;
  return (
    <figure className="inspector-citation">
      <blockquote>{citation.text}</blockquote>
      <figcaption className="small quiet">
        {say('citation')}: <PassageLink place={citation}>{citation.document}</PassageLink>
      </figcaption>
    </figure>
  );
}

function ItemButtons({ item, actions }: { item: Item; actions: TreeActions }) {
  const say = useTreeWords();
  const text = useText();
  return (
    <div className="plan-actions no-print">
      {childKinds[item.kind].map((kind) => (
        <button key={kind} type="button" className="small-button" onClick={() => actions.add(kind, item)}>
          {say('addTo', { kind: text(kindNames[kind]).toLowerCase() })}
        </button>
      ))}
      <button type="button" className="small-button" onClick={() => actions.move(item, -1)}>
        {say('up')}
      </button>
      <button type="button" className="small-button" onClick={() => actions.move(item, 1)}>
        {say('down')}
      </button>
      <button type="button" className="small-button" onClick={() => actions.remove(item)}>
        {say('remove')}
      </button>
    </div>
  );
}

function History({ plan, item }: { plan: Plan; item: Item }) {
  const say = useTreeWords();
  const text = useText();
  const { data } = useQuery({
    queryKey: ['plans.changes', plan.info.id, item.id],
    queryFn: ({ signal }) => client.plans.changes({ plan: plan.info.id, item: item.id, most: 10 }, { signal }),
  });
  if (data === undefined || data.changes.length === 0) return null;
  return (
    <details className="small no-print">
      <summary>
        {say('history')} ({data.changes.length})
      </summary>
      <ul className="inspector-history">
        {data.changes.map(({ revision, author, changedAt, summary }) => (
          <li key={revision}>
            {changedAt.slice(0, 16).replace('T', ' ')} · {author} · {text(summary)}
          </li>
        ))}
      </ul>
    </details>
  );
}

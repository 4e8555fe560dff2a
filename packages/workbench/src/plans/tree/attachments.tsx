import { useQuery } from '@tanstack/react-query';
import { type Attachment, readAttachment, webAddress, writeAttachment } from '@yanzhen/evidence/plans/attachments';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { RoomLink } from '../../app/room-link.tsx';
import { documentListQuery } from '../../documents/index.ts';
import { Picker } from '../../parts/picker.tsx';
import { useEditing } from '../editing.tsx';
import { useTreeWords } from './words.ts';
import './attachments.css';

interface Props {
  readonly attachments: readonly string[];
  readonly onSet: (fields: Readonly<Record<string, unknown>>) => void;
}

/** What belongs to an item: shown, opened, added and taken away. */
export function Attachments({ attachments, onSet }: Props) {
  const say = useTreeWords();
  const { mayEdit } = useEditing();
  if (!mayEdit && attachments.length === 0) return null;
  const set = (next: readonly string[]) => onSet({ attachments: next.length === 0 ? null : next });
  const add = (attachment: Attachment) => {
    const written = writeAttachment(attachment);
    if (!attachments.includes(written)) set([...attachments, written]);
  };
  return (
    <div className="inspector-links" role="group" aria-label={say('attachments')}>
      <span className="control-label">{say('attachments')}</span>
      {attachments.length > 0 && (
        <ul className="inspector-attachments">
          {attachments.map((text, at) => (
            <li key={`${at} ${text}`}>
              <Opened attachment={readAttachment(text)} />
              {mayEdit && (
                <button
                  type="button"
                  className="plain-button no-print"
                  aria-label={say('drop', { name: readAttachment(text).title })}
                  onClick={() => set(attachments.filter((other) => other !== text))}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <AddDocument attachments={attachments} onAdd={add} />}
      {mayEdit && <AddLink onAdd={add} />}
    </div>
  );
}

function Opened({ attachment: { title, link, document } }: { readonly attachment: Attachment }) {
  const say = useTreeWords();
  if (document !== undefined) {
    return (
      <RoomLink to="/document" pick={{ document }}>
        {title}
      </RoomLink>
    );
  }
  if (link === undefined) return <span>{title}</span>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" title={link}>
      {title} <span aria-hidden="true">↗</span>
      <span className="visually-hidden">{say('newTab')}</span>
    </a>
  );
}

interface AddProps {
  readonly onAdd: (attachment: Attachment) => void;
}

function AddDocument({ attachments, onAdd }: AddProps & Pick<Props, 'attachments'>) {
  const say = useTreeWords();
  const { data } = useQuery(documentListQuery());
  const choices = useMemo(() => {
    const taken = new Set(attachments.map((text) => readAttachment(text).document));
    return (data?.documents ?? [])
      .filter(({ id }) => !taken.has(id))
      .map(({ id, title }) => ({ code: id, name: { zh: title || id, en: title || id } }));
  }, [data, attachments]);
  if (choices.length === 0) return null;
  return (
    <Picker
      label={say('attachDocument')}
      choices={choices}
      chosen={undefined}
      none={{ zh: '选择…', en: 'Choose…' }}
      onChoose={(document) => {
        const chosen = choices.find(({ code }) => code === document);
        if (chosen !== undefined) onAdd({ title: chosen.name.zh, document: chosen.code });
      }}
    />
  );
}

/** A form within the item's own fields: it sends nothing by itself, and Enter in either box adds. */
function AddLink({ onAdd }: AddProps) {
  const say = useTreeWords();
  const id = useId();
  const [title, setTitle] = useState('');
  const [address, setAddress] = useState('');
  const [isRefused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const link = webAddress(address);
    setRefused(link === undefined);
    if (link === undefined) return;
    onAdd({ title: title.trim() || link, link });
    setTitle('');
    setAddress('');
  };
  return (
    <form className="inspector-attach" onSubmit={submit} noValidate>
      <label className="control">
        <span className="control-label">{say('linkTitle')}</span>
        <input
          className="plan-input"
          type="text"
          value={title}
          maxLength={300}
          onChange={(e) => setTitle(e.target.value)}
        />
      </label>
      <label className="control">
        <span className="control-label">{say('link')}</span>
        <input
          className="plan-input"
          type="text"
          inputMode="url"
          value={address}
          placeholder="https://"
          aria-invalid={isRefused}
          {...(isRefused ? { 'aria-describedby': id } : {})}
          onChange={(e) => {
            setAddress(e.target.value);
            setRefused(false);
          }}
        />
      </label>
      <button type="submit" className="small-button" disabled={address.trim() === ''}>
        {say('attachLink')}
      </button>
      {isRefused && (
        <p id={id} role="alert" className="small">
          {say('notAnAddress')}
        </p>
      )}
    </form>
  );
}

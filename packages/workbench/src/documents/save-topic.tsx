import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import type { Pinyin } from '../parts/find-items.ts';
import { usePinyin } from '../parts/use-pinyin.ts';
import { useRefreshDocuments } from './removal.ts';
import { topicIdOf } from './topic-id.ts';
import { useDocumentsWords } from './words.ts';

/** Keeps the search at hand as a topic, which tells later what is new on it. */
export function SaveTopic({ query }: { query: string }) {
  const say = useDocumentsWords();
  const pinyin = usePinyin();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <p className="no-print">
        <button type="button" className="small-button" onClick={() => setOpen(true)}>
          {say('saveTopic')}
        </button>
      </p>
    );
  }
  return <TopicForm key={query} query={query} pinyin={pinyin} onClose={() => setOpen(false)} />;
}

function TopicForm({ query, pinyin, onClose }: { query: string; pinyin: Pinyin; onClose: () => void }) {
  const say = useDocumentsWords();
  const navigate = useNavigate();
  const refresh = useRefreshDocuments();
  const [name, setName] = useState(query.trim());
  const save = useMutation({
    mutationFn: async () => {
      const topic = topicIdOf(name, pinyin, new Date());
      await client.documents.saveTopic({ topic, query: query.trim(), name: name.trim() });
      return topic;
    },
    onSuccess: async (topic) => {
      await refresh();
      void navigate({ to: '/topic', search: () => ({ topic }) });
    },
  });
  return (
    <form
      className="controls no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save.mutate();
      }}
    >
      <label className="control">
        <span className="control-label">{say('topicName')}</span>
        <input
          className="library-input"
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="action" disabled={name.trim() === '' || save.isPending}>
        {say('keep')}
      </button>
      <button type="button" className="small-button" onClick={onClose}>
        {say('cancel')}
      </button>
      {save.error && <ErrorState error={save.error} />}
    </form>
  );
}

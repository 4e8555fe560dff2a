import { useQuery } from '@tanstack/react-query';
import { withChinesePunctuation } from '@yanzhen/documents/text';
import { RoomLink } from '../app/room-link.tsx';
import { documentListQuery } from '../documents/index.ts';
import { Picker } from '../parts/picker.tsx';
import { useReviewWords } from './words.ts';

/** Takes a document of the library as the draft; not shown while there is none. */
export function FromLibrary({ onOpen }: { onOpen: (document: string) => void }) {
  const say = useReviewWords();
  const { data } = useQuery(documentListQuery());
  if (!data || data.documents.length === 0) return null;
  const choices = data.documents.map(({ id, title, date }) => {
    const name = [withChinesePunctuation(title), date].filter((part) => part !== '').join(' · ');
    return { code: id, name: { zh: name, en: name } };
  });
  return (
    <Picker
      label={say('fromLibrary')}
      choices={choices}
      chosen={undefined}
      none={{ zh: '选一篇文档', en: 'Choose a document' }}
      onChoose={(document) => {
        if (document !== undefined) onOpen(document);
      }}
    />
  );
}

/** Says which document of the library the draft at hand was taken from, and leads back to it. */
export function DraftSource({ document }: { document: string }) {
  const say = useReviewWords();
  const { data } = useQuery(documentListQuery());
  const title = data?.documents.find(({ id }) => id === document.split('@')[0])?.title;
  return (
    <p className="small quiet no-print">
      {say('ofDocument')}{' '}
      <RoomLink to="/document" pick={{ document }}>
        {title === undefined ? say('readIt') : withChinesePunctuation(title)}
      </RoomLink>
    </p>
  );
}

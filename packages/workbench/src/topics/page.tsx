import { useAddress } from '../app/address.ts';
import { DeletedNotice } from './deleted-notice.tsx';
import { Topic } from './topic.tsx';
import { TopicList } from './topic-list.tsx';
import '../documents/documents.css';
import '../parts/controls.css';
import './topics.css';

export function Page() {
  const [{ topic }] = useAddress();
  return (
    <>
      <DeletedNotice />
      {topic === undefined ? <TopicList /> : <Topic key={topic} id={topic} />}
    </>
  );
}

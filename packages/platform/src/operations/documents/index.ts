import { add } from './add.ts';
import { compare } from './compare.ts';
import { digest } from './digest.ts';
import { edit } from './edit.ts';
import { facts } from './facts.ts';
import { find } from './find.ts';
import { indicators } from './indicators.ts';
import { judgeFact } from './judge-fact.ts';
import { list } from './list.ts';
import { lookAtTopic } from './look-at-topic.ts';
import { outcomes } from './outcomes.ts';
import { priorities } from './priorities.ts';
import { projects } from './projects.ts';
import { relations } from './relations.ts';
import { remove } from './remove.ts';
import { removeTopic } from './remove-topic.ts';
import { restore } from './restore.ts';
import { saveTopic } from './save-topic.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { topic } from './topic.ts';
import { topics } from './topics.ts';

export const documentsOperations = [
  add,
  list,
  show,
  search,
  find,
  digest,
  facts,
  judgeFact,
  compare,
  outcomes,
  indicators,
  priorities,
  relations,
  projects,
  topics,
  topic,
  saveTopic,
  lookAtTopic,
  removeTopic,
  edit,
  remove,
  restore,
] as const;

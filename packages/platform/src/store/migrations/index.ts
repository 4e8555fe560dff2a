import type { Migration } from 'kysely/migration';
import { foundations } from './0001-foundations.ts';
import { tables } from './0002-tables.ts';
import { pieces } from './0003-pieces.ts';
import { networks } from './0004-networks.ts';
import { documents } from './0005-documents.ts';
import { review } from './0006-review.ts';
import { plans } from './0007-plans.ts';
import { passageIndex } from './0008-passage-index.ts';
import { cases } from './0009-cases.ts';
import { accountTables } from './0010-accounts.ts';
import { workers } from './0011-workers.ts';
import { reports } from './0013-reports.ts';
import { joint } from './0014-joint.ts';
import { passageRank } from './0015-passage-rank.ts';

/**
 * The steps from an empty database to the newest schema. Forward only: a step that has been
 * released is never changed; what was wrong in it is put right by a later one.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundations': foundations,
  '0002-tables': tables,
  '0003-pieces': pieces,
  '0004-networks': networks,
  '0005-documents': documents,
  '0006-review': review,
  '0007-plans': plans,
  '0008-passage-index': passageIndex,
  '0009-cases': cases,
  '0010-accounts': accountTables,
  '0011-workers': workers,
  '0013-reports': reports,
  '0014-joint': joint,
  '0015-passage-rank': passageRank,
};

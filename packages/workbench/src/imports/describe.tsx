import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { datasetListQuery } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { idOf } from './id.ts';
import { useImportWords } from './words.ts';

export interface Description {
  readonly title: string;
  readonly titleEn: string;
  readonly id: string;
  readonly source: string;
  readonly licence: string;
  readonly set: (field: DescriptionField, text: string) => void;
}

type DescriptionField = 'title' | 'titleEn' | 'id' | 'source' | 'licence';

/** What the dataset will be called and cited as; the file's name until somebody says better. */
export function useDescription(file: string): Description {
  const stem = file.replace(/(\.gz)?$/iu, '').replace(/\.[^.]+$/u, '');
  const [fields, setFields] = useState({ title: stem, titleEn: '', id: idOf(stem), source: file, licence: '' });
  return { ...fields, set: (field, text) => setFields((before) => ({ ...before, [field]: text })) };
}

const labels = {
  title: 'dataTitle',
  titleEn: 'dataTitleEn',
  source: 'dataSource',
  licence: 'dataLicence',
  id: 'dataId',
} as const satisfies Record<DescriptionField, string>;

/** Title, source, licence and id of the dataset to be. */
export function Describe({ description }: { description: Description }) {
  const say = useImportWords();
  const { data: sets } = useQuery(datasetListQuery());
  const existing = sets?.find(({ id }) => id === description.id);
  return (
    <Block title={say('in')} answer={existing && say('newVersion', { id: existing.id, version: existing.version + 1 })}>
      <div className="description">
        {(Object.keys(labels) as DescriptionField[]).map((field) => (
          <label key={field} className="control">
            <span className="control-label">{say(labels[field])}</span>
            <input
              className="text-input"
              value={description[field]}
              onChange={(event) => description.set(field, event.target.value)}
            />
          </label>
        ))}
      </div>
    </Block>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { datasetListQuery, useDatasetState, useSession } from '../data/index.ts';
import { documentListQuery } from '../documents/index.ts';
import { Finder } from '../parts/finder.tsx';
import { usePinyin } from '../parts/use-pinyin.ts';
import { usePlanList } from '../plans/index.ts';
import { type Destination, pageItems, searchItems } from './search-items.ts';
import { useAppWords } from './words.ts';

/** Finds regions, industries, datasets, documents, plans and pages, and goes there. */
export function SearchBox({ onClose }: { onClose: () => void }) {
  const say = useAppWords();
  const navigate = useNavigate();
  const state = useDatasetState();
  const { data: datasets } = useQuery(datasetListQuery());
  const { data: library } = useQuery(documentListQuery());
  const { entries: plans } = usePlanList();
  const pinyin = usePinyin();
  const info = state.status === 'ready' ? state.dataset.info : undefined;
  const items = useMemo(
    () => searchItems(info, datasets ?? [], library?.documents ?? [], plans ?? [], pinyin),
    [info, datasets, library, plans, pinyin],
  );
  const { me } = useSession();
  const pages = useMemo(() => pageItems(pinyin, me.team), [pinyin, me.team]);
  const open = ({ to, pick }: Destination) => {
    onClose();
    void navigate({ to, search: () => pick });
  };
  return (
    <Finder
      label={say('search')}
      placeholder={say('searchHint')}
      items={items}
      atFirst={pages}
      onOpen={open}
      onClose={onClose}
    />
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, groupsQuery, type RegionGroup } from '../data/index.ts';

/** A group as the form holds it. */
export interface Draft {
  readonly name: string;
  readonly nameEn: string;
  readonly members: readonly string[];
}

/** What was last done, and what was there before it. */
export interface LastChange {
  readonly what: 'saved' | 'removed' | 'undone';
  readonly name: string;
  readonly before: RegionGroup | undefined;
}

/** Why a draft cannot be saved yet; undefined when it can. */
export function lackOf({ name, members }: Draft): 'needName' | 'needMembers' | undefined {
  if (name.trim() === '') return 'needName';
  return members.length < 2 ? 'needMembers' : undefined;
}

/** The draft of a change to a group; of a built-in one it is a new group without a name. */
export function draftOf({ name, kind, regions }: RegionGroup): Draft {
  if (kind !== 'own') return { name: '', nameEn: '', members: regions };
  return { name: name.zh, nameEn: name.en === name.zh ? '' : name.en, members: regions };
}

const keep = (group: RegionGroup) =>
  client.groups.save({
    name: group.id,
    members: [...group.regions],
    scheme: group.scheme,
    ...(group.name.en === group.name.zh ? {} : { name_en: group.name.en }),
    ...(group.note.zh === '' ? {} : { note: group.note.zh }),
  });

/** Saving, removing and undoing, with what was done last. */
export function useGroupChanges(scheme: string, groups: readonly RegionGroup[]) {
  const queries = useQueryClient();
  const [last, setLast] = useState<LastChange>();
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: groupsQuery().queryKey }) };
  const own = (name: string) => groups.find(({ id, kind }) => id === name && kind === 'own');
  const save = useMutation({
    mutationFn: ({ name, nameEn, members }: Draft) =>
      client.groups.save({
        name: name.trim(),
        members: [...members],
        scheme,
        ...(nameEn.trim() === '' ? {} : { name_en: nameEn.trim() }),
      }),
    onSuccess: (_, { name }) => setLast({ what: 'saved', name: name.trim(), before: own(name.trim()) }),
    ...settled,
  });
  const remove = useMutation({
    mutationFn: (group: RegionGroup) => client.groups.remove({ group: group.id }),
    onSuccess: (_, group) => setLast({ what: 'removed', name: group.id, before: group }),
    ...settled,
  });
  const undo = useMutation({
    mutationFn: async ({ name, before }: LastChange) => {
      await (before === undefined ? client.groups.remove({ group: name }) : keep(before));
    },
    onSuccess: (_, { name }) => setLast({ what: 'undone', name, before: undefined }),
    ...settled,
  });
  return { last, dismiss: () => setLast(undefined), save, remove, undo };
}

export type GroupChanges = ReturnType<typeof useGroupChanges>;

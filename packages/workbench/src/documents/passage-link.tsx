import type { ReactNode } from 'react';
import { RoomLink } from '../app/room-link.tsx';
import type { Mark } from './pieces.ts';

export interface Place extends Partial<Mark> {
  readonly document: string;
  readonly passage: number;
}

/** `12:3-40`: the passage, and the characters marked in it; without them the whole passage. */
export function passageAddress({ passage, start, end }: Omit<Place, 'document'>): string {
  return start === undefined || end === undefined ? String(passage) : `${passage}:${start}-${end}`;
}

/** The reverse of {@link passageAddress}; undefined for what is none. */
export function passagePlace(text: string | undefined): Omit<Place, 'document'> | undefined {
  const found = /^(\d{1,7})(?::(\d{1,8})-(\d{1,8}))?$/.exec(text ?? '');
  if (!found) return undefined;
  const [, passage, start, end] = found;
  return { passage: Number(passage), ...(start && end && { start: Number(start), end: Number(end) }) };
}

/** Leads to a passage in the reader, where it is marked. */
export function PassageLink({ place, children }: { place: Place; children: ReactNode }) {
  const { document, ...rest } = place;
  return (
    <RoomLink to="/document" pick={{ document, passage: passageAddress(rest) }}>
      {children}
    </RoomLink>
  );
}

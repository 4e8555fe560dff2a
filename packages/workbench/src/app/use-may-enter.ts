import { useMay } from '../data/index.ts';
import type { Room } from './rooms.ts';

/** Tells whether one's role in the workspace is enough for a page. */
export function useMayEnter(): (room: Room) => boolean {
  const may = {
    viewer: useMay('viewer'),
    analyst: useMay('analyst'),
    editor: useMay('editor'),
    admin: useMay('admin'),
  };
  return ({ needs }) => needs === undefined || may[needs];
}

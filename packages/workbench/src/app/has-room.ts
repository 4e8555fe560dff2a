import { rooms } from './rooms.ts';

/** Whether there is a page at the path: links to other rooms are offered only then. */
export function hasRoom(path: string): boolean {
  return rooms.some((room) => room.path === path);
}

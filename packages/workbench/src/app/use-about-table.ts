import { useLocation } from '@tanstack/react-router';
import { rooms } from './rooms.ts';

/** Whether the page at hand reads an input–output table: the dataset picked says nothing about it then. */
export function useAboutTable(): boolean {
  const { pathname } = useLocation();
  return rooms.find(({ path }) => path === pathname)?.subject === 'table';
}

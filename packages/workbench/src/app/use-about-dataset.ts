import { useLocation } from '@tanstack/react-router';
import { rooms } from './rooms.ts';

/** Whether the page at hand reads the dataset picked; of any other subject the dataset says nothing. */
export function useAboutDataset(): boolean {
  const { pathname } = useLocation();
  return rooms.find(({ path }) => path === pathname)?.subject === undefined;
}

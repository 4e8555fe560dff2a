import { useQuery } from '@tanstack/react-query';
import type { Pinyin } from './find-items.ts';

const none: Pinyin = () => [];

/** Pinyin for finding things; its dictionary is fetched when a finder first opens. */
export function usePinyin(): Pinyin {
  const { data } = useQuery({
    queryKey: ['pinyin'],
    queryFn: async (): Promise<{ spell: Pinyin }> => {
      const { pinyin } = await import('pinyin-pro');
      const spell: Pinyin = (chinese) => {
        const syllables = pinyin(chinese, { toneType: 'none', type: 'array' }).map((s) => s.toLowerCase());
        return [syllables.join(''), syllables.map((s) => s[0]).join('')];
      };
      return { spell };
    },
  });
  return data?.spell ?? none;
}

import { expect, it } from 'vitest';
import { growthPrices } from './index.ts';

const prices = (indicator: string, sentence: string, value: number) => growthPrices({ indicator, sentence, value });

it('takes the words of the sentence before what is usual for the indicator, and is silent where neither says', () => {
  expect(prices('地区生产总值', '地区生产总值增长6%左右，居民收入名义增长7%', 6)).toBe('real');
  expect(prices('规模以上工业增加值', '规模以上工业增加值增长7%', 7)).toBe('real');
  expect(prices('社会消费品零售总额', '社会消费品零售总额增长7.5%', 7.5)).toBe('nominal');
  expect(prices('地区生产总值', '地区生产总值名义增长8%', 8)).toBe('nominal');
  expect(prices('居民人均可支配收入', '居民人均可支配收入实际增长6%', 6)).toBe('real');
  expect(prices('居民人均可支配收入', '居民人均可支配收入增长6%', 6)).toBeUndefined();
  expect(prices('汽车产量', '汽车产量增长6%', 6)).toBeUndefined();
});

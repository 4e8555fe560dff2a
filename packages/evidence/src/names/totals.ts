import { nameKey } from './key.ts';

const TOTAL =
  /^(?:全国|全省|全市|全区|全州|全县|全部|各省|各省区市|各省市|各市|各市州|各市县|各县|各地区|地区|各行业|全行业|分行业|行业|\d{1,3}省|\d{1,3}个?省市?|\d{1,3}省区市)?(?:合计|总计|总和|共计|总数|小计)$/;
const WHOLE = new Set([
  '全国',
  '全省',
  '全市',
  '全区',
  '全州',
  '全县',
  '全部',
  '中国',
  '国家',
  '全部行业',
  '总体',
  '全行业',
  '全球',
  '世界',
  '合計',
]);
const ENGLISH =
  /^(?:grand|national|nationwide|overall|world|country|allregions|allindustries|allprovinces|provinces)?(?:total|sum|subtotal|totals)$/;
const ENGLISH_WHOLE = new Set([
  'china',
  'nation',
  'national',
  'nationwide',
  'all',
  'world',
  'wholecountry',
  'allregions',
  'allindustries',
  'allprovinces',
]);

/** Whether a text names a total (合计, 全国, 总计, 中国, Total) and not a unit. */
export function isTotal(text: string): boolean {
  const key = nameKey(text);
  return TOTAL.test(key) || WHOLE.has(key) || ENGLISH.test(key) || ENGLISH_WHOLE.has(key);
}

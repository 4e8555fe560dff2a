import { defineWords } from '../words/index.ts';

export const useMapWords = defineWords('map', {
  noData: { zh: '无数据', en: 'no data' },
  estimate: { zh: '估计值', en: 'estimate' },
  open: { zh: '查看{{name}}', en: 'Open {{name}}' },
  schematic: {
    zh: '示意图，不作为界线依据，未经地图审核。',
    en: 'Schematic map, without map review; not authoritative for boundaries.',
  },
  shapes: { zh: '地图', en: 'Map' },
  tiles: { zh: '方格图', en: 'Tiles' },
  asWhat: { zh: '画法', en: 'Drawn as' },
  without: { zh: '无数据：{{names}}。', en: 'No data: {{names}}.' },
});

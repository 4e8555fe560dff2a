import { expect, it } from 'vitest';
import { indexFile, indexText, seriesSettings, settingsText } from './series-settings.ts';

it('keeps what is assumed of the series in the address', async () => {
  const settings = { from: 2, index: '2015:100;2016:102.5', price: 2015, older: 1, factor: 1.08 };
  expect(seriesSettings(settingsText(settings))).toEqual(settings);
  expect(seriesSettings('from=x,factor=-1,older=1.5')).toEqual({});
  expect(settingsText({})).toBeUndefined();
  expect(await indexFile(settings.index).text()).toBe('year,value\n2015,100\n2016,102.5\n');
});

it('reads two pasted columns with or without a heading, and nothing else', () => {
  expect(indexText('年份\t指数\n2015\t100\n2016\t102.5\n')).toBe('2015:100;2016:102.5');
  expect(indexText('2015, 100\n2016 102.5')).toBe('2015:100;2016:102.5');
  expect(indexText('2015\t100\n2016\tx')).toBeUndefined();
});

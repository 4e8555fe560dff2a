import { largest } from '../writer.ts';
import { datasetNames } from './names.ts';
import { cube, needed, type Recipe } from './recipe.ts';

/** So many regions besides the two are shown. */
const mostOthers = 5;

export const likeness: Recipe = {
  title: { zh: '放在相近的地区里看', en: 'Among the regions most like them' },
  needs: ['dataset', 'region', 'partner'],
  async write(writer, parameters) {
    const names = await datasetNames(writer, parameters);
    const [region, partner] = [needed(parameters, 'region'), needed(parameters, 'partner')];
    const { rows, source } = await writer.ask('rivalry.pairs', cube(parameters));
    const found = new Map(
      rows.map((row) => [`${String(row['region_a'])} ${String(row['region_b'])}`, row['similarity'] as number | null]),
    );
    const similarity = (a: string, b: string) => found.get(`${a} ${b}`) ?? found.get(`${b} ${a}`) ?? null;
    const own = rows.filter((row) => row['region_a'] === region || row['region_b'] === region);
    const others = largest(own, 'similarity', own.length)
      .map((row) => String(row['region_a'] === region ? row['region_b'] : row['region_a']))
      .filter((code) => code !== partner)
      .slice(0, mostOthers);
    const codes = [region, partner, ...others];
    const label = writer.say('结构相似系数', 'structural similarity');
    const cell = (a: string, b: string) => {
      if (a === b) return { value: null, text: '—' };
      const value = similarity(a, b);
      const [one, two] = codes.indexOf(a) < codes.indexOf(b) ? [a, b] : [b, a];
      const stated = { label: `${names.region(one)}—${names.region(two)} ${label}`, value, digits: 2 };
      return { value, text: writer.figure(`similarity-${one}-${two}`, stated, source).text };
    };
    writer.chart(
      writer.say(
        '两地与最相似地区之间的结构相似系数',
        'Structural similarity of the two and the regions most like the first',
      ),
      {
        kind: 'matrix',
        unit: label,
        rows: codes.map(names.region),
        columns: codes.map(names.region),
        cells: codes.map((a) => codes.map((b) => cell(a, b))),
      },
      source,
    );
  },
};

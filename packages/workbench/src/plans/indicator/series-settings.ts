/** What makes series of two definitions comparable, as a reader assumes it. */
export interface SeriesSettings {
  /** Observations of this definition, in other prices, stand in. */
  readonly from?: number;
  /** An indicator of the plan that is an index of prices, by id. */
  readonly deflator?: string;
  /** An index of prices typed in: `2015:100;2016:102`. */
  readonly index?: string;
  /** Year whose prices the real series is in. */
  readonly price?: number;
  /** Observations of this definition carry the series back. */
  readonly older?: number;
  /** By this factor, where one was published. */
  readonly factor?: number;
}

/** `from=2,index=2015:100;2016:102,price=2015,older=1`; what cannot be read is left out. */
export function seriesSettings(text: string | undefined): SeriesSettings {
  const parts = new Map(
    (text ?? '').split(',').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)] as const;
    }),
  );
  const number = (key: string) => {
    const value = Number(parts.get(key) ?? Number.NaN);
    return value > 0 && Number.isFinite(value) ? { [key]: value } : {};
  };
  const whole = (key: string) => (Number.isInteger(Number(parts.get(key))) ? number(key) : {});
  const word = (key: string) => (parts.get(key) ? { [key]: parts.get(key) } : {});
  return {
    ...whole('from'),
    ...word('deflator'),
    ...word('index'),
    ...whole('price'),
    ...whole('older'),
    ...number('factor'),
  };
}

export function settingsText(settings: SeriesSettings): string | undefined {
  const parts = Object.entries(settings).filter(([, value]) => value !== undefined && value !== '');
  return parts.length === 0
    ? undefined
    : parts.map(([key, value]) => `${key}=${String(value).replaceAll(',', ' ')}`).join(',');
}

/** Two pasted columns as the address keeps them; undefined where a line is not a year and a number. */
export function indexText(pasted: string): string | undefined {
  const lines = pasted.split(/[\r\n;；]+/).filter((line) => line.trim() !== '');
  const points = lines.flatMap((line) => {
    const [, year, value] = /^\s*(\d{4})\s*[\t,，:：=\s]\s*(\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
    return year === undefined ? [] : [`${year}:${value}`];
  });
  // A heading above the columns is no point.
  const expected = lines.length - (/\d{4}/.test(lines[0] ?? '') ? 0 : 1);
  return points.length > 0 && points.length === expected ? points.join(';') : undefined;
}

/** The index as the file the operation reads. */
export function indexFile(index: string): File {
  const rows = index.split(';').map((point) => point.replace(':', ','));
  return new File([`year,value\n${rows.join('\n')}\n`], 'prices.csv', { type: 'text/csv' });
}

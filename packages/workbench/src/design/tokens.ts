/** The tokens that charts need as values; the same figures as in tokens.css. */
export interface Tokens {
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly noData: string;
  readonly danger: string;
  readonly caution: string;
}

export type ThemeMode = 'light' | 'dark';

export const tokens: Readonly<Record<ThemeMode, Tokens>> = {
  light: {
    paper: '#fbfbf9',
    raised: '#ffffff',
    ink: '#171b1d',
    quiet: '#545c60',
    line: '#e2e3de',
    lineStrong: '#c3c7c3',
    accent: '#0b6266',
    accentSoft: '#e2efee',
    noData: '#eceeea',
    danger: '#a3261d',
    caution: '#8a5300',
  },
  dark: {
    paper: '#121516',
    raised: '#191d1f',
    ink: '#e6e9e8',
    quiet: '#a2abae',
    line: '#2a3033',
    lineStrong: '#454d51',
    accent: '#62c4c3',
    accentSoft: '#15302f',
    noData: '#23282a',
    danger: '#f2948b',
    caution: '#e3b263',
  },
};

export const fontFamily =
  "'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', system-ui, sans-serif";

/** The four type sizes, in pixels. */
export const typeSize = { small: 12, text: 14, large: 18, title: 26 } as const;

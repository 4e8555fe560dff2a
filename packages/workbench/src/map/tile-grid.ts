import type { Text } from '../words/index.ts';

/** A province's place in the tile grid, its short names and its letters in GB/T 2260. */
export interface Tile {
  readonly code: string;
  readonly letters: string;
  readonly name: Text;
  readonly column: number;
  readonly row: number;
}

const layout = `
. . . . . . . 230000HL
. . . . 150000NM . 210000LN 220000JL
650000XJ 620000GS 640000NX 140000SX 130000HE 110000BJ 120000TJ .
540000XZ 630000QH 610000SN 410000HA 370000SD 320000JS 310000SH .
. 510000SC 500000CQ 420000HB 340000AH 330000ZJ . .
. 530000YN 520000GZ 430000HN 360000JX 350000FJ 710000TW .
. . 450000GX 440000GD 810000HK . . .
. . 460000HI 820000MO . . . .
`;

const shortNames = new Map(
  `
110000 北京 Beijing
120000 天津 Tianjin
130000 河北 Hebei
140000 山西 Shanxi
150000 内蒙古 Inner Mongolia
210000 辽宁 Liaoning
220000 吉林 Jilin
230000 黑龙江 Heilongjiang
310000 上海 Shanghai
320000 江苏 Jiangsu
330000 浙江 Zhejiang
340000 安徽 Anhui
350000 福建 Fujian
360000 江西 Jiangxi
370000 山东 Shandong
410000 河南 Henan
420000 湖北 Hubei
430000 湖南 Hunan
440000 广东 Guangdong
450000 广西 Guangxi
460000 海南 Hainan
500000 重庆 Chongqing
510000 四川 Sichuan
520000 贵州 Guizhou
530000 云南 Yunnan
540000 西藏 Tibet (Xizang)
610000 陕西 Shaanxi
620000 甘肃 Gansu
630000 青海 Qinghai
640000 宁夏 Ningxia
650000 新疆 Xinjiang
710000 台湾 Taiwan
810000 香港 Hong Kong
820000 澳门 Macao
`
    .trim()
    .split('\n')
    .map((line): [string, Text] => {
      const [code, zh, ...en] = line.split(' ');
      return [code!, { zh: zh!, en: en.join(' ') }];
    }),
);

/** Every province as a tile of the same size, roughly where it lies: small ones can be seen and compared. */
export const provinceTiles: readonly Tile[] = layout
  .trim()
  .split('\n')
  .flatMap((line, row) =>
    line.split(' ').map((text, column): Tile => {
      const code = text.slice(0, 6);
      return { code, letters: text.slice(6), name: shortNames.get(code) ?? { zh: code, en: code }, column, row };
    }),
  )
  .filter((tile) => tile.letters !== '');

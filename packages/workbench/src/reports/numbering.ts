interface Numbered {
  readonly kind: string;
  readonly level?: 1 | 2;
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function chinese(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[units]!;
  return `${tens > 1 ? digits[tens] : ''}十${units > 0 ? digits[units] : ''}`;
}

/** By block, the number its heading has in print: 一、（一）in Chinese, 1. and 1.1 in English; empty for what is no heading. */
export function numbering(blocks: readonly Numbered[], language: 'zh' | 'en'): string[] {
  let [section, part] = [0, 0];
  return blocks.map(({ kind, level }) => {
    if (kind !== 'heading') return '';
    if (level === 1) {
      section++;
      part = 0;
      return language === 'zh' ? `${chinese(section)}、` : `${section}. `;
    }
    part++;
    return language === 'zh' ? `（${chinese(part)}）` : `${section}.${part} `;
  });
}

/** Years a dataset may hold: anything else in a year column is a mistake. */
const earliest = 1500;
const latest = 2200;

const digits: Record<string, string> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** The year a label stands for: `2007`, `2007年`, `二〇〇七年`, `2007年末`, `FY2007`, `2007-12-31`, `2007.0`. */
export function readYear(label: string): number | undefined {
  const text = label
    .normalize('NFKC')
    .trim()
    .replace(/[〇零一二三四五六七八九]/gu, (c) => digits[c]!);
  const found =
    /^(?:fy|cy|y)?\s*(\d{4})(?:\.0+)?\s*(?:年(?:度|末|底|全年|合计|快报数?|初步核算数?)?|[-/.]?(?:12[-/.]31).*)?$/iu.exec(
      text,
    );
  if (!found) return undefined;
  const year = Number(found[1]);
  return year >= earliest && year <= latest ? year : undefined;
}

const places = ['江夏', '黄陂', '新洲', '蔡甸', '东西湖', '汉南', '青山', '洪山', '武昌', '汉阳'];
const works = [
  '建设智能工厂',
  '培育专精特新企业',
  '推进绿色制造',
  '共建产业园区',
  '引进龙头企业',
  '完善供应链',
  '开展技术攻关',
];

/** A paragraph of Chinese planning prose that differs from every other by its number. */
export function madeParagraph(seed: number): string {
  const sentence = (n: number) =>
    `${places[n % 10]}到${2026 + (n % 9)}年${works[n % 7]}${(n * 37) % 991}项，投资${((n * 53) % 8770) / 10}亿元，年均增长${(n % 90) / 10 + 1}%左右，带动${works[(n + 3) % 7]}。`;
  return [0, 1, 2, 3].map((step) => sentence(seed * 5 + step * 3)).join('');
}

/** So many numbered sections of paragraphs, as lines of a text. */
export function madeSections(sections: number, paragraphs: number): { heading: string; paragraphs: string[] }[] {
  return Array.from({ length: sections }, (_, section) => ({
    heading: `（${'一二三四五六七八九十'[section % 10]}）${works[section % 7]}`,
    paragraphs: Array.from({ length: paragraphs }, (__, index) => madeParagraph(section * paragraphs + index)),
  }));
}

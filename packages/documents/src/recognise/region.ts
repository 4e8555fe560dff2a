import { CHINA, chinaRegions, isWithin } from '@yanzhen/evidence/schemes';
import type { DocumentText } from '../text/index.ts';
import { type NamedPlace, placesIn } from './place-names.ts';

const national =
  /国务院|中共中央|全国人民?代表大会|全国人大|国家(?:发展|统计|市场|能源|数据|税务|林业|知识)|工业和信息化部|财政部|商务部|科技部|科学技术部|农业农村部|自然资源部|生态环境部|交通运输部|人力资源社会保障部|State Council|National Development and Reform/u;
const leastMentions = 3;
const bodyCharacters = 60_000;

/** The region a document is about or comes from: by its issuer, its title, the file's name, its opening, else what it speaks of most. */
export function regionOf(
  text: DocumentText,
  title: string,
  issuer: string | undefined,
  fileName: string,
): string | undefined {
  const opening = text.passages
    .slice(0, 8)
    .filter((passage) => passage.text.length <= 120)
    .map((passage) => passage.text)
    .join('\n');
  const official = issuer && !/报|网|社|频道|News|Daily|Ribao|Ri Bao|Bao$/u.test(issuer) ? issuer : '';
  for (const words of [official, title, fileName]) {
    const named = innermost(placesIn(words));
    if (named) return named;
    if (national.test(words)) return CHINA;
  }
  return innermost(placesIn(opening)) ?? mostNamed(text) ?? (national.test(opening) ? CHINA : undefined);
}

/** The first place named, or the place inside it that follows at once (湖北省武汉市). Two places side by side are no one region. */
function innermost(places: readonly NamedPlace[]): string | undefined {
  const scheme = chinaRegions();
  const [first] = places;
  if (!first) return undefined;
  let found = first;
  for (const place of places.slice(1)) {
    if (place.start === found.end && isWithin(scheme, place.code, found.code)) found = place;
  }
  const others = places.filter(
    ({ code }) => !isWithin(scheme, code, found.code) && !isWithin(scheme, found.code, code),
  );
  return others.some((place) => place.level <= found.level) ? undefined : found.code;
}

/** The province a text names most, itself and its places counted, where it is clearly ahead of the next. */
function mostNamed(text: DocumentText): string | undefined {
  const counts = new Map<string, number>();
  let read = 0;
  for (const passage of text.passages) {
    for (const { code } of placesIn(passage.text)) {
      const province = `${code.slice(0, 2)}0000`;
      counts.set(province, (counts.get(province) ?? 0) + 1);
    }
    read += passage.text.length;
    if (read > bodyCharacters) break;
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < leastMentions) return undefined;
  return first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** What a number in front counts or measures: the noun that follows it, up to the next mark, number or verb. */
export function nounBehind(sentence: string, from: number): string {
  const stretch = sentence.slice(from, from + 60);
  const stop = /[,;:。、()!?]|(?:和|与|及|以及|或)(?=(?:近|约|超|超过)?\d)|\d/.exec(stretch);
  let noun = (stop ? stretch.slice(0, stop.index) : stretch).replace(/^\s*的?/, '');
  const verb =
    /(?:在|为|用于|落户|投用|投产|建成|完成|开展|开工|竣工|实现|纳入|入选|列入|进入|达到|获批|获评|通过|实施|正式|陆续|全部|顺利|成功|集中)/.exec(
      noun.slice(2),
    );
  if (verb) noun = noun.slice(0, verb.index + 2);
  noun = noun
    .replace(/(?:建设|落地|运营|改造任务|等)$/, '')
    .replaceAll('的', '')
    .trim();
  return noun;
}

/** Whether a noun follows the number at all: not a mark, not a verb. */
export function hasNounBehind(sentence: string, from: number): boolean {
  const next = sentence.slice(from, from + 8);
  return (
    /^\s*的?[\p{Script=Han}“A-Za-z《]/u.test(next) &&
    !/^\s*(?:目标|任务|的目标|和|与|及|以及|或|在(?![校建册职岗])|已|将|等|全部|均|左右|以上|用于|投入|由|来自|增长|纳入|实现|居|同比|比上|比去)/.test(
      next,
    )
  );
}

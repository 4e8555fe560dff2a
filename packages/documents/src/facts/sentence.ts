import { hasNounBehind } from './behind.ts';
import { draftBehind, isBehind } from './behind-drafts.ts';
import { clauseStart, groups, isStart } from './clause.ts';
import { comparedDrafts } from './compared-drafts.ts';
import type { Draft } from './draft.ts';
import { figureDraft } from './figure.ts';
import { type LeftReading, readLeft } from './left.ts';
import { quantities } from './lexer.ts';
import type { Memory } from './memory.ts';
import { nameSubjects } from './name-subjects.ts';
import type { Quantity } from './quantity.ts';
import { explains, isNoStatement } from './refuse.ts';
import { type Subject, subjectOf } from './subject.ts';

/** The figures a folded sentence states. `economy` is what growth without a subject is growth of. */
export function draftsOf(sentence: string, economy: string): Draft[] {
  const all = quantities(sentence);
  if (all.length === 0 || explains(sentence)) return [];
  const stated = all.filter((quantity) => !isNoStatement(sentence, quantity) && !isStart(sentence, quantity));
  const memory: Memory = { indicator: '', base: '', recent: [], end: 0, taken: false };
  const drafts: Draft[] = [];
  for (const group of groups(sentence, stated)) {
    const found = draftGroup(sentence, group, memory, economy);
    drafts.push(...found);
    for (const { indicator } of found) if (!memory.recent.includes(indicator)) memory.recent.push(indicator);
    memory.end = group.at(-1).end;
    memory.taken = found.length > 0;
  }
  return drafts;
}

function draftGroup(sentence: string, group: readonly Quantity[], memory: Memory, economy: string): Draft[] {
  const first = group[0]!;
  const clause = clauseStart(sentence, first.start);
  const from = Math.max(clause, memory.end);
  const joined = memory.end > clause;
  const left = sentence.slice(from, first.start);
  const compared = comparedDrafts(first, left, from, memory);
  if (compared) return compared;
  const reading = readLeft(left);
  const lead = left.slice(0, reading.rest).replace(/(?:从|由)[^,;、]*\d[^,;、]*$/, '');
  const before = left.replace(passing, '');
  if (isBehind(sentence, first, before, lead, joined, memory))
    return draftBehind(sentence, group, before, from, reading, memory);
  const subject = subjectOf(lead);
  if (refusesBefore(sentence, first, subject, lead, reading)) return [];
  const named = nameSubjects(sentence, group, subject, reading, memory, joined, economy, clause);
  if (!named) return [];
  return named.flatMap(({ name, quantity, found }) => {
    const start = found === 'inherited' ? first.start : from + subject.at;
    return [figureDraft(quantity, reading, name, { start, found })];
  });
}

/** Words between a verb and the number it governs. */
const passing =
  /(?:不低于|不少于|不超过|超过|突破|至少|大约|接近|将近|约|超|近|逾|各|再|分别|共|累计|首批|[一二三四五六七八九十]+批次?|\s)+$/;

/** Counts without a verb before and with a noun behind tell of things, they do not state how many there are: 8条高速公路建成通车. */
function refusesBefore(
  sentence: string,
  quantity: Quantity,
  subject: Subject,
  lead: string,
  reading: LeftReading,
): boolean {
  if (/(?:^|[^存现])(?:在|对|向|与|由|从|被|以|每|按|给|用|于|跨)\s*$/.test(lead) && !reading.comparator)
    return hasNounBehind(sentence, quantity.end);
  if (/^(?:虽然|但|仍|还|尽管|只有)/.test(lead.trim())) return true;
  const bare = !(reading.reaches || reading.movement || reading.comparator);
  if (!quantity.counts)
    return (
      bare &&
      subject.noun === '' &&
      quantity.form === 'number' &&
      !/%$|点$/.test(quantity.unit) &&
      hasNounBehind(sentence, quantity.end)
    );
  if (!hasNounBehind(sentence, quantity.end)) return false;
  return subject.noun === '' || bare;
}

import { type ContractFile, originOf, type TermFile } from '@yanzhen/evidence/agreements';
import type { Language } from './language.ts';
import { marked } from './marked.ts';

/** Says things of one agreement in one language. */
export class Wording {
  readonly file: ContractFile;
  readonly language: Language;

  constructor(file: ContractFile, language: Language) {
    this.file = file;
    this.language = language;
  }

  say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  /** An item of a list that is referred to by its place. */
  numbered(place: number, text: string): string {
    return this.say(`（${place + 1}）${text}`, `(${place + 1}) ${text}`);
  }

  party(id: string): string {
    const found = this.file.parties.find((party) => party.id === id);
    return (found?.name && found.name[this.language]) || id;
  }

  /** For a table, whose head says the unit. `at` is the figure's place in the contract, here and below. */
  number(amount: number, at?: string): string {
    const digits = this.digits(this.rounded(amount, at), at);
    return at === undefined ? digits : marked(digits, at);
  }

  /** As it is reckoned with, for the annex: amounts to the ten-thousandth of their unit (of 万元, the yuan), rates in full. */
  exactly(amount: number): string {
    return amount.toLocaleString(this.locale, { maximumFractionDigits: Math.abs(amount) >= 1 ? 4 : 12 });
  }

  unit(): string {
    const told = this.isTenThousand() ? 'CNY million' : (this.file.currency ?? '');
    return told === '' ? '' : this.say(`（${told}）`, ` (${told})`);
  }

  money(amount: number, at: string): string {
    const { currency: unit = '' } = this.file;
    const large = unit === '万元' && at.startsWith('=') && Math.abs(amount) >= 1e5;
    if (large) return marked(this.billions(amount / 1e4), at);
    const digits = this.digits(this.rounded(amount, at), at);
    const told = this.isTenThousand() ? `CNY ${digits} million` : `${digits} ${unit}`.trim();
    return marked(this.language === 'zh' ? `${digits}${unit}` : told, at);
  }

  /** Whether a figure is written in a clause with fewer digits than it is reckoned with. */
  isRounded(amount: number, at: string): boolean {
    return this.rounded(amount, at) !== amount;
  }

  /** What follows from the terms, so large that a hundred million (亿) is its unit: four digits say enough. */
  private billions(hundredMillions: number): string {
    const told = (value: number) =>
      value.toLocaleString(this.locale, { maximumSignificantDigits: 4, minimumSignificantDigits: 4 });
    return this.say(`${told(hundredMillions)}亿元`, `CNY ${told(hundredMillions / 10)} billion`);
  }

  /** What was reckoned is written with four digits or to the unit; what somebody put down stays as it was put down. */
  private rounded(amount: number, at: string | undefined): number {
    if (at === undefined || at.startsWith('=') || !isReckoned(this.file, at)) return amount;
    const whole = Math.trunc(Math.abs(amount)).toString().length;
    return Number(amount.toFixed(Math.max(0, 4 - whole)));
  }

  private digits(amount: number, at: string | undefined): string {
    const value = this.inUnit(amount);
    // What is agreed is written to the yuan; what follows from it, with sensible digits.
    const maximumFractionDigits = at?.startsWith('=') ? (Math.abs(value) >= 100 ? 0 : 2) : 6;
    return value.toLocaleString(this.locale, { maximumFractionDigits });
  }

  private get locale(): string {
    return this.language === 'zh' ? 'zh-CN' : 'en';
  }

  /** English has no word for 万元: a hundred of them are a million. */
  private isTenThousand(): boolean {
    return this.language === 'en' && this.file.currency === '万元';
  }

  private inUnit(amount: number): number {
    return this.isTenThousand() ? Number((amount / 100).toPrecision(15)) : amount;
  }

  percent(part: number, at?: string): string {
    const told = `${Number((100 * part).toPrecision(6))}${this.language === 'zh' ? '%' : ' %'}`;
    return at === undefined ? told : marked(told, at);
  }

  /** Contract years with their calendar years. */
  period(from: number, to: number, at: string): string {
    const { start } = this.file;
    const [first, last] = [marked(String(from), `${at}.from`), marked(String(to), `${at}.to`)];
    return this.say(
      `第${first}年至第${last}年（${start + from - 1}—${start + to - 1}年）`,
      `in contract years ${first} to ${last} (${start + from - 1}–${start + to - 1})`,
    );
  }

  shares(shares: Readonly<Record<string, number>>, at: string): string {
    const parts = Object.entries(shares).filter(([, part]) => part > 0);
    return parts
      .map(([id, part]) => {
        const told = this.percent(part, `${at}.${id}`);
        return this.say(`${this.party(id)}${told}`, `${this.party(id)} ${told}`);
      })
      .join(this.say('、', ', '));
  }

  /** What a term draws on: which taxes, which part of them. */
  base({ of, streams, least }: Extract<TermFile, { base: unknown }>['base'], at: string): string {
    const chosen = this.file.streams.filter(({ id, kind }) =>
      streams === undefined ? kind !== 'profit' : streams.includes(id),
    );
    const names = chosen.map(({ id, name }) => name?.[this.language] ?? id).join(this.say('、', ', '));
    const profit = chosen.some(({ kind }) => kind === 'profit');
    const part = profit
      ? names
      : of === 'upper-increment'
        ? this.say(`${names}增量中上级分享的部分`, `the higher level’s part of the increment of ${names}`)
        : of === 'increment'
          ? this.say(
              `${names}地方留成超过存量基数的增量部分`,
              `the local part of the increment of ${names} over its stock`,
            )
          : this.say(`${names}的地方留成部分`, `the local part of ${names}`);
    if (least === undefined) return part;
    const paid = this.money(least, `${at}.least`);
    return this.say(
      `${part}（限迁入前各年纳税均不低于${paid}的企业所形成的收入）`,
      `${part} (of firms that paid at least ${paid} in each year before they moved)`,
    );
  }

  /** One clause for the term at a place (`terms.0`), without its number. */
  term(term: TermFile, at: string): string {
    switch (term.kind) {
      case 'split':
      case 'equity':
        return [this.split(term, at), ...this.limits(term, at)].join(this.say('', ' '));
      case 'repay': {
        const interest =
          (term.interest ?? 0) > 0
            ? this.say(
                `，并按年利率${this.percent(term.interest!, `${at}.interest`)}计息`,
                `, with interest of ${this.percent(term.interest!, `${at}.interest`)} a year`,
              )
            : '';
        return this.say(
          `${this.base(term.base, `${at}.base`)}的${this.percent(term.part ?? 1, `${at}.part`)}，由各方政府先用于归还${this.party(term.to)}的投入${interest}，归还完毕后再按其他条款分享。`,
          `${this.percent(term.part ?? 1, `${at}.part`)} of ${this.base(term.base, `${at}.base`)} first repays what ${this.party(term.to)} has laid out${interest}; what is left is shared under the other clauses.`,
        );
      }
      case 'fixed':
        return this.fixed(term, at);
      case 'percent': {
        const { from = 1, to = this.file.years } = term.period ?? {};
        const of = term.of === undefined ? this.say('各方', 'all parties') : this.party(term.of);
        return this.say(
          `${this.period(from, to, `${at}.period`)}，${this.party(term.from)}每年向${this.party(term.to)}支付${of}累计投入的${this.percent(term.rate, `${at}.rate`)}。`,
          `${upper(this.period(from, to, `${at}.period`))}, ${this.party(term.from)} pays ${this.party(term.to)} ${this.percent(term.rate, `${at}.rate`)} a year of what ${of} has laid out so far.`,
        );
      }
      case 'pool':
        return this.say(
          `${this.base(term.base, `${at}.base`)}的${this.percent(term.rate, `${at}.rate`)}，由各方政府划入公共资金池，按下列权重分配：${this.weights(term.weights, `${at}.weights`)}。`,
          `${this.percent(term.rate, `${at}.rate`)} of ${this.base(term.base, `${at}.base`)} goes into a common pool and is handed out by these weights: ${this.weights(term.weights, `${at}.weights`)}.`,
        );
      case 'risk':
        return this.say(
          `${this.base(term.base, `${at}.base`)}低于计划时，各方政府约定由${this.party(term.paidBy)}按差额的${this.percent(term.part, `${at}.part`)}补足给${this.party(term.to)}。`,
          `Where ${this.base(term.base, `${at}.base`)} falls short of its plan, ${this.party(term.paidBy)} makes up ${this.percent(term.part, `${at}.part`)} of the shortfall to ${this.party(term.to)}.`,
        );
      case 'renegotiate':
        return this.say(
          `产值连续${marked(String(term.years), `${at}.years`)}年低于计划的${this.percent(term.below, `${at}.below`)}时，自次年起分享比例调整为${this.shares(term.shares, `${at}.shares`)}。`,
          `Where output stays below ${this.percent(term.below, `${at}.below`)} of its plan for ${marked(String(term.years), `${at}.years`)} years running, from the next year on the shares are ${this.shares(term.shares, `${at}.shares`)}.`,
        );
    }
  }

  private split(term: Extract<TermFile, { kind: 'split' | 'equity' }>, at: string): string {
    const base = this.base(term.base, `${at}.base`);
    const parts = term.periods.map(({ from, to, shares }, k) => {
      const place = `${at}.periods.${k}`;
      const when = this.period(from, to, place);
      const told = this.shares(shares, `${place}.shares`);
      return this.say(`${when}，${told || '不作分享'}`, `${when}, ${told || 'nothing is shared'}`);
    });
    return this.say(
      `${base}由各方政府按下列比例分享：${parts.join('；')}。期满及未列明的部分留归征收地。`,
      `The governments share ${base} as follows: ${parts.join('; ')}. What is not listed, and everything afterwards, stays where it is collected.`,
    );
  }

  private limits({ cap, floor }: Extract<TermFile, { kind: 'split' | 'equity' }>, at: string): string[] {
    const told = (limit: Readonly<Record<string, number>> | undefined, name: string, zh: string, en: string) =>
      Object.entries(limit ?? {}).map(([id, amount]) =>
        this.say(
          `${this.party(id)}${zh}分享不超过${this.money(amount, `${at}.cap.${name}.${id}`)}，达到后其余留归征收地。`,
          `${this.party(id)} gets at most ${this.money(amount, `${at}.cap.${name}.${id}`)} ${en}; the rest stays where it is collected.`,
        ),
      );
    const floors =
      floor === undefined
        ? []
        : [
            this.say(
              `${this.party(floor.party)}每年分享不足${this.money(floor.amount, `${at}.floor.amount`)}的，由${this.party(floor.paidBy)}补足。`,
              `Where ${this.party(floor.party)} gets less than ${this.money(floor.amount, `${at}.floor.amount`)} in a year, ${this.party(floor.paidBy)} makes it up.`,
            ),
          ];
    return [
      ...told(cap?.yearly, 'yearly', '每年', 'a year'),
      ...told(cap?.total, 'total', '累计', 'in all'),
      ...floors,
    ];
  }

  private fixed(term: Extract<TermFile, { kind: 'fixed' }>, at: string): string {
    const { amounts } = term;
    const what = term.for?.[this.language] ?? this.say('固定款项', 'a fixed amount');
    const amount =
      typeof amounts === 'number'
        ? this.say(`每年${this.money(amounts, `${at}.amounts`)}`, `${this.money(amounts, `${at}.amounts`)} a year`)
        : 'from' in amounts
          ? this.say(
              `自第${marked(String(amounts.from), `${at}.amounts.from`)}年起每年${this.money(amounts.amount, `${at}.amounts.amount`)}${amounts.growth ? `，逐年增长${this.percent(amounts.growth, `${at}.amounts.growth`)}` : ''}`,
              `${this.money(amounts.amount, `${at}.amounts.amount`)} a year from contract year ${marked(String(amounts.from), `${at}.amounts.from`)}${amounts.growth ? `, growing ${this.percent(amounts.growth, `${at}.amounts.growth`)} a year` : ''}`,
            )
          : this.say(`逐年金额见附件`, 'the yearly amounts in the annex');
    return this.say(
      `${this.party(term.from)}向${this.party(term.to)}支付${what}：${amount}。`,
      `${this.party(term.from)} pays ${this.party(term.to)} ${what}: ${amount}.`,
    );
  }

  private weights(weights: Readonly<Record<string, number>>, at: string): string {
    return Object.entries(weights)
      .map(([id, weight]) => `${this.party(id)} ${marked(String(Number(weight.toPrecision(6))), `${at}.${id}`)}`)
      .join(this.say('、', ', '));
  }
}

/** Whether the contract says how a figure was reckoned: from more than an assumption of its own. */
function isReckoned({ origins = [] }: ContractFile, at: string): boolean {
  return originOf(origins, at)?.from.some(({ kind }) => kind !== 'assumption') ?? false;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

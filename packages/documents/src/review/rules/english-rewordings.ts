const area = '(?:city|county|district|province|municipality|region|park)';
const firms = '(?:firms|companies|enterprises|contractors|operators|bidders|suppliers)';

/** A pattern over words: a blank is any white space. */
const words = (source: string) => new RegExp(source.replaceAll(' ', '\\s+'), 'iu');

/** Neutral words for English clauses, by rule: what stands there, and what to put in its place. */
export const englishRewordings: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  access: [
    [
      words(`registered capital (?:of )?(?:not less than|at least|no less than|above) [^.;,]*`),
      'the ability to do the work',
    ],
    [
      words(
        `(?:only |exclusively )?((?:for |to )?${firms}) (?:that are |which are )?(?:registered|incorporated|domiciled) (?:in|within) (?:the|this|our) ${area}`,
      ),
      '$1 that are lawfully registered',
    ],
    [words(`(registered|incorporated) (?:in|within) (?:the|this|our) ${area}`), 'lawfully $1'],
    [words(`(?:locally registered|state[- ]owned) (${firms})(?: only)?`), 'lawfully registered $1'],
  ],
  approval: [
    [
      words(
        '(?:must|shall|(?:is|are) required to) [^.;]{0,80}(?:before|prior to) (?:they )?(?:start(?:ing)?|commenc\\w+|beginn?ing?|operating|opening|providing)(?: [^.;,]*)?',
      ),
      'may start once they meet the conditions that the law sets',
    ],
  ],
  branches: [
    [
      words(
        `(?:must|shall|(?:is|are) required to|ha(?:s|ve) to) (?:first )?(?:set up|establish|open|incorporate|register|have|maintain|form) (?:an? )?[^.;,]{0,30}?(?:subsidiar(?:y|ies)|branch(?:es)?|offices?|entit(?:y|ies))(?: offices?)?(?: (?:in|within) (?:the|this|our) ${area})?(?: (?:before|prior to) [^.;,]*)?`,
      ),
      'may choose freely how they are organised',
    ],
    [
      words(
        '(?:and |, )?(?:must|shall|undertakes? to|commits? to) [^.;]{0,50}(?:output|tax(?:es)?|investment) [^.;]{0,30}(?:not less than|at least|no less than)[^.;,]*',
      ),
      '',
    ],
  ],
  collusion: [
    [
      words(
        '(?:shall |must )?(?:charge|apply|adopt|use|set|agree(?: on)?|fix) (?:the |an? )?(?:uniform|common|unified|minimum|agreed) (?:price|fee|rate|tariff)s?(?: [^.;,]*)?',
      ),
      'set their own prices and show them clearly',
    ],
    [
      words('(?:divide|allocate|share out) [^.;]{0,30}(?:markets?|customers|territor\\w+)[^.;,]*'),
      'compete for customers as the law provides',
    ],
  ],
  designated: [
    [
      words(
        '(?:give|gives|giving|given) (?:priority|preference) to (?:local(?:ly)?|locally (?:made|produced|manufactured)) (?:made |produced |manufactured )?(products|goods|services|brands|suppliers)',
      ),
      'treat all $1 that meet the need alike',
    ],
    [
      words(
        '(?:priority|preference) (?:shall be|is|will be) given to local(?:ly)? (?:made |produced )?(products|goods|services|suppliers|firms|companies)',
      ),
      'All $1 that meet the need are treated alike',
    ],
    [
      words('(?:from|of|by) (?:the |an? )?(?:designated|appointed|named|shortlisted) [^.;,]{2,40}'),
      'from suppliers of their own choice',
    ],
  ],
  discrimination: [
    [
      words(
        '(?:outside|out-of-(?:town|province)|imported|non-local) (\\w+) ((?:shall |must )?(?:pay)|(?:are |shall be )charged) (?:an? )?(?:additional|extra|higher|surcharge)[^.;,]*',
      ),
      'all $1 $2 the same fees, whatever their origin',
    ],
  ],
  enforcement: [
    [
      words(
        '(?:outside|non-local|out-of-province) ((?:construction )?(?:firms|companies|contractors|enterprises|operators))',
      ),
      '$1, by risk and not by origin,',
    ],
  ],
  factors: [
    [
      words('free of charge to (?:leading |key |settled |relocated )?(firms|companies|enterprises|investors)'),
      'by public tender to all $1',
    ],
    [
      words(
        '(?:at a discount|below cost|at no cost) to (?:leading |key |settled |relocated )?(firms|companies|enterprises|investors)',
      ),
      'on the same published terms to all $1',
    ],
    [
      words(
        '(?:priority|preferential|discounted|below[- ]market)(?: access to)? (land|electricity|power|water|data|rent)',
      ),
      '$1 on the same published terms as others',
    ],
  ],
  franchise: [
    [
      words(
        '(?:the |an? )[^.;,]{2,60}? (?:is|are|shall be) (?:granted|given|awarded) (?:the |an? )?(?:exclusive|sole) right to',
      ),
      'An operator chosen by open competition has the right to',
    ],
    [words('without (?:a |public |an open |open )*(?:tender|competition|bidding)'), 'by open competition'],
    [
      words('(?:extended|renewed) (?:automatically|for a further|by another)[^.;,]*'),
      'put out to open competition at its end',
    ],
  ],
  leaving: [
    [
      words('(?:shall not|must not|may not) (?:relocate|move|transfer) (?:their |its )?[^.;]*?(?=[.;]|$)'),
      'may move as the law provides',
    ],
    [
      words('(undertakes?|commits?|pledges?) not to (?:relocate|move|transfer)[^.;,]*'),
      '$1 to complete the funded project as contracted',
    ],
    [words('(?:re-?tested|re-?inspected)'), 'accepted on a valid certificate'],
  ],
  'market-prices': [
    [
      words('(?:shall|must|may) not (?:exceed|be (?:more|less|higher|lower|below)|be cut)[^.;,]*'),
      'are agreed between the parties',
    ],
  ],
  procurement: [
    [
      words(`(?:registered|based|located) (?:in|within) (?:the|this|our) ${area}(?= (?:earn|receive|get|are|have))`),
      'that meet the published, objective conditions',
    ],
    [
      words(
        `(projects?|work|experience|awards?)( completed| done| carried out| won)? (?:in|within) (?:the|this|our) ${area}`,
      ),
      'comparable $1$2, wherever they are,',
    ],
    [
      words(
        `(?:local|locally registered) (bidders|suppliers|contractors|firms|companies) [^.;,]{0,40}(?:preference|preferred|priority|bonus|extra points)[^.;,]*`,
      ),
      'all $1 are judged alike',
    ],
    [
      words(
        `(?:outside|non-local) (bidders|suppliers|contractors|firms|companies) (?:may not|shall not|must not) [^.;,]*`,
      ),
      'all $1 may take part',
    ],
  ],
  rewards: [
    [
      words(
        `\\d[\\d.]*\\s*(?:%|per\\s*cent) of (?:the |their |its )?(?:locally retained |local share of (?:the )?)?(?:tax(?:es)?|fiscal contribution)(?: [^.;,]*)?`,
      ),
      'a published share of verified project spending',
    ],
    [
      words(
        `(that|which|who) (?:relocates?|moves?|have relocated|has relocated) (?:(?:its|their) [^.;,]{0,30})?(?:in)?to (?:the|this|our) ${area}`,
      ),
      '$1 meets the published, objective conditions',
    ],
    [
      words(`(?:registered|relocated) (?:in|to|into|within) (?:the|this|our) ${area}`),
      'that meet the published, objective conditions',
    ],
    [words('(?:on a )?case[- ]by[- ]case(?: basis)?'), 'by published, uniform criteria'],
  ],
  tax: [
    [
      words('(?:is|are|shall be) (?:exempted|exempt|relieved) from [^.;]*?tax(?:es|ation)?(?: [^.;,]*)?'),
      'enjoy the tax relief that national law provides',
    ],
  ],
};

import fc from 'fast-check';

/** Text that has broken programs: empty, huge, of odd Unicode, like paths, markup, queries, numbers. */
const oddTexts = [
  ...[
    '',
    ' ',
    '\t\n',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202e420000',
    '\ufeff',
    '👩‍👩‍👧‍👦',
    'ﷺ'.repeat(50),
    'Ａ１',
    'é'.normalize('NFD'),
  ],
  ...[
    '../../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\system32',
    'file:///etc/passwd',
    '~',
    '.',
    '..',
    'a/b',
    '%2e%2e%2f',
  ],
  ...[
    "'; drop table dataset; --",
    '<script>alert(1)</script>',
    '${7*7}',
    '{{7*7}}',
    '=cmd|calc',
    '\\',
    '"',
    '%s%n',
    '`id`',
  ],
  ...[
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '0x10',
    'null',
    'undefined',
    'true',
    '__proto__',
    'constructor',
    'toString',
    '[object Object]',
  ],
  ...[
    '9999-99-99',
    '0000-00-00',
    '2026-02-30',
    '999999999999',
    '*',
    '(',
    '[a-',
    '(a+)+$',
    'a'.repeat(10_000),
    '长'.repeat(5_000),
  ],
];

const oddNumbers = [
  ...[0, -0, 1, -1, 0.5, 2 ** 31, -(2 ** 31), 2 ** 53, 2 ** 53 + 2, 1e15, 1e21, 1e308, -1e308, 5e-324, 1e-10],
  ...[255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, 2007.5],
];

export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

export const oddNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...oddNumbers),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Anything JSON can say, deep nesting and keys of prototypes among it. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  oddNumber,
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { a: null }, deep(200), deepList(3_000)),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"x":1}}'),
    { constructor: 1 },
    { length: 1e9 },
    JSON.parse('{"then":1}'),
  ),
  fc.array(fc.oneof(oddText, oddNumber), { maxLength: 5 }),
  fc.constant(Array.from({ length: 5_000 }, (_, k) => k)),
  fc.jsonValue({ maxDepth: 3 }),
);

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

function deepList(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

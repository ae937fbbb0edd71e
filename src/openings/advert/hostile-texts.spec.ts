import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readAmount } from '../../clients/preferences/amounts.rules';
import { measuresOf } from '../../common/text/measures';
import { payMoved } from '../pay-typed.rules';
import { namesIn } from './known-employer';
import { parsePay, readPay } from './pay-words.rules';
import { readAdvert } from './read-advert.rules';

/** The longest text a form takes, and processor milliseconds that any single reading may take: many times what it needs. */
const LETTERS = 10_000;
const MOST_MS = 150;
const PIECES = [
  '1', '1,', '1.', '$', '$1', '$1,', '- ', ' ', 'a ', 'A ', 'Ab. ', 'no ', 'not ', 'no a, ', 'mon ', 'mon-', '9-', '9am-', '9-5 ', '1 year ', '1 hr ', 'CDL ', 'CDL, ', 'fire guard ', 'experience ', 'a experience ', 'no experience, ', 'up to $', '$1 per ', 'an ', 'to ',
  'per ', 'hiring ', 'now ', '/', '@', 'a@', 'a.', '1/1 ', 'jan 1 ', 'by ', 'a\n', '1\n', 'Mon\n', '$1\n', '\n', '\n ', '<', '<a', '<a>', '<script>', '<!--', '&', '&#', '(', '"', 'lift ', 'lift 50 lbs ', 'drive ', 'drug test ', 'Spanish ', 'off mon ', 'Aa Bb ', 'aa, ', 'ñ ', '😀', 'MWF ', 'Sat 9-1 ', 'St. ', 'Cook FT ', '1) a 2) ',
];
/** An end that fits nothing makes a reader look for another way through all that stands before it. */
const ENDS = ['', 'x', ' required'];
/** Short ones first: a reader that tries every way through would not come back from a long one. */
const TEXTS = [27, LETTERS].flatMap((letters) => PIECES.flatMap((piece) => ENDS.map((end) => [`${JSON.stringify(piece)} … ${end}, ${letters} letters`, piece.repeat(letters).slice(0, letters - end.length) + end] as const)));
const CONTEXT = { today: '2026-11-19', order: 'month first', weight: measuresOf('en-US').weight } as const;
const CELL = { pay: '', payFrom: '', payTo: '', payUnit: '' };

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['a whole advert', (text) => readAdvert(text, CONTEXT)],
  ['names of employers', (text) => namesIn(text, 'cook')],
  ['pay in words', (text) => [parsePay(text), parsePay('$17', text)]],
  ['pay in columns', (text) => readPay({ ...CELL, payFrom: text, payTo: text, payUnit: text })],
  ['an amount', readAmount],
  ['pay in a field for sums', (text) => [30, 100, 200, LETTERS].flatMap((most) => [payMoved({ payMin: text.slice(0, most - 1) + text.slice(-1), payMax: '' }), payMoved({ payMax: text.slice(0, most), payUnit: 'year' })])],
];

describe('hostile texts stop nobody’s server', () => {
  it.each(READERS)(`%s is read in less than ${MOST_MS} ms, whatever it says`, (_, read) => {
    expect(tooSlow(TEXTS, read)).toEqual([]);
  }, 60_000);

  it('no single pattern of these readers looks at a text again and again', () => {
    const slow = patterns().flatMap(({ where, pattern }) => tooSlow(where.includes('advert-text') ? TEXTS : TIDY, (text) => text.replace(pattern, '')).map((text) => `${where}: ${text}`));
    expect(slow).toEqual([]);
  }, 120_000);
});

/** Within a statement no two blanks stand together, nor a line's end. */
const TIDY = TEXTS.filter(([, text]) => !/\s\s|\n/.test(text));

/** The first text that takes too long, tried once more, since another process may have held it up. */
function tooSlow(texts: typeof TEXTS, read: (text: string) => unknown): string[] {
  const slow = texts.find(([, text]) => milliseconds(() => read(text)) > MOST_MS && milliseconds(() => read(text)) > MOST_MS);
  return slow ? [slow[0]] : [];
}

function milliseconds(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1000;
}

/** Every pattern written out in the readers' files. */
function patterns(): { where: string; pattern: RegExp }[] {
  const files = [...readdirSync(__dirname).filter((name) => /(?<!\.spec)\.ts$/.test(name)), '../pay-typed.rules.ts', '../../clients/preferences/amounts.rules.ts'];
  return files.flatMap((name) => {
    const file = ts.createSourceFile(name, readFileSync(join(__dirname, name), 'utf8'), ts.ScriptTarget.Latest);
    const found: { where: string; pattern: RegExp }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.push({ where: `${name} ${node.text.slice(0, 60)}`, pattern: literal(node.text) });
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

function literal(text: string): RegExp {
  const end = text.lastIndexOf('/');
  return new RegExp(text.slice(1, end), [...new Set(`${text.slice(end + 1)}g`)].join(''));
}

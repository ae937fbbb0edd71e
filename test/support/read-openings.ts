import { measuresOf } from '../../src/common/text/measures';
import { readAdvert, type AdvertReading } from '../../src/openings/advert/read-advert.rules';
import { advertText, statements } from '../../src/openings/advert/advert-text.rules';
import { experienceIn } from '../../src/openings/advert/experience-words.rules';
import { READ_OPENINGS } from './read-openings.data';

/** One fact as `field:value`, so that two readings can be compared. */
type Facts = ReadonlySet<string>;

export interface FieldFigure {
  readonly field: string;
  /** Facts a person reads, facts Rapport reads, and those that both do. */
  readonly said: number;
  readonly read: number;
  readonly both: number;
}

const PAPERS: readonly (readonly [RegExp, string])[] = [[/^8 and 16/, '8&16'], [/^Fire guard/, 'fireguard'], [/^(Bachelor|Associate|Master)/, '']];

/** What a person reads in each row, by its number. */
export function labelled(): Map<number, Facts> {
  return new Map(READ_OPENINGS.trim().split('\n').flatMap((line) => {
    const [rows, licences, papers, experience, lifting, rest] = line.split('|').map((part) => part.trim());
    const list = (field: string, words: string) => words.split(' ').filter(Boolean).map((word) => `${field}:${word}`);
    const facts = new Set([...list('licences', licences), ...list('papers', papers), ...list('experience', experience), ...list('lifting', lifting), ...rest.split(' ').filter(Boolean).map(furtherFact)]);
    return rows.split(',').map((row): [number, Facts] => [Number(row), facts]);
  }));
}

function furtherFact(word: string): string {
  if (word === 'free') return 'times:asked';
  if (word === 'full' || word === 'part') return `schedule:${word}`;
  if (word.startsWith('h')) return `hours:${word.slice(1)}`;
  if (word.startsWith('p')) return word === 'pay?' ? 'pay:asked' : word === 'part' ? 'schedule:part' : `pay:${word.slice(1)}`;
  if (word.startsWith('drives')) return `driving:${word === 'drives' ? 'yes' : 'asked'}`;
  return word.startsWith('lang:') ? `languages:${word.slice(5)}` : `setting:${word}`;
}

/** What Rapport reads in a title and the text beside it. */
export function readFacts(title: string, text: string): Facts {
  const pasted = `${title}\n${text}`;
  const reading = readAdvert(pasted, { today: '2018-02-20', order: 'month first', weight: measuresOf('nl-NL').weight });
  const one = (name: string) => String(reading.values[name] ?? '');
  const many = (name: string) => [reading.values[name] ?? []].flat();
  const fact = (field: string, value: string) => (value === '' ? [] : [`${field}:${value}`]);
  return new Set([
    ...many('licences').map((licence) => `licences:${licence}`), ...one('otherLicences').split('\n').filter(Boolean).map((paper) => `papers:${paperOf(paper)}`),
    ...fact('experience', experienceOf(pasted)), ...fact('lifting', one('heaviestLift') || asked(reading, /how heavy/, 'ask')),
    ...fact('times', many('times').join(',') || asked(reading, /which shifts|which days|when does/i)), ...fact('hours', [one('hoursMin'), one('hoursMax')].filter(Boolean).join('-')),
    ...fact('schedule', /^Full-time\b/.test(one('shiftWords')) ? 'full' : /^Part-time\b/.test(one('shiftWords')) ? 'part' : ''), ...fact('pay', one('payMin') || asked(reading, /pay to be agreed/)),
    ...fact('driving', one('driving') || asked(reading, /driving part/)), ...(one('setting_standing') === 'yes' ? ['setting:standing'] : []), ...many('languages').map((language) => `languages:${String(language)}`),
  ]);
}

function asked(reading: AdvertReading, question: RegExp, word = 'asked'): string {
  return reading.asks.some((ask) => question.test(ask)) ? word : '';
}

function paperOf(paper: string): string {
  const short = PAPERS.find(([words]) => words.test(paper));
  return short ? short[1] || paper.split('’')[0] : paper;
}

/** The first experience asked for whose length is said, else "some". */
function experienceOf(pasted: string): string {
  const all = statements(advertText(pasted)).map(({ text }) => experienceIn(text)).filter(({ isAsked }) => isAsked);
  const first = all.find(({ min }) => min !== null);
  return first ? [first.min, first.max].filter((months, at) => months !== null && (at === 0 || months !== first.min)).join('-') : all.length > 0 ? 'some' : '';
}

/** For each field, how much of what is said is read, and how much of what is read is said. */
export function figuresOf(pairs: readonly (readonly [said: Facts, read: Facts])[]): FieldFigure[] {
  const fields = [...new Set(pairs.flatMap(([said, read]) => [...said, ...read].map((fact) => fact.split(':')[0])))];
  const count = (facts: Iterable<string>, field: string) => [...facts].filter((fact) => fact.startsWith(`${field}:`)).length;
  return fields.map((field) => ({
    field, said: pairs.reduce((sum, [said]) => sum + count(said, field), 0), read: pairs.reduce((sum, [, read]) => sum + count(read, field), 0),
    both: pairs.reduce((sum, [said, read]) => sum + count([...said].filter((fact) => read.has(fact)), field), 0),
  }));
}

import { emptyProfile } from '../clients/work-profile';
import { cellOf, formatGrid } from '../common/time/week-grid';
import { matchOpening, readyProfile, scoreOpening } from './match.rules';
import { readyOpening, type MatchOpening } from './match-opening';
import { anOpening, aProfile, travelWish } from '../../test/support/match-samples';
import type { Match, MatchProfile } from './match.types';
import { voiceFor } from './voice';

const jo = voiceFor('Jo', { locale: 'en-GB', currency: 'USD' });

const grid = (days: number[], ...parts: number[]) => formatGrid(days.reduce((all, day) => parts.reduce((sum, part) => sum | cellOf(day, part), all), 0));
const WEEKDAYS = [0, 1, 2, 3, 4];
const MORNINGS = grid([...WEEKDAYS, 5], 0);
const WEEKDAY_MORNINGS = grid(WEEKDAYS, 0);
const WEEKDAY_AFTERNOONS = grid(WEEKDAYS, 1);

const cleaning = (strength: 'must' | 'prefer' | null = 'prefer') =>
  aProfile({ kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }, { code: '35-9021', words: 'washing dishes' }], strength, refused: [] } });
const kinds = (code: string, words: string, strength: 'must' | 'prefer' = 'prefer') => aProfile({ kinds: { wanted: [{ code, words }], strength, refused: [] } });
const setting = (wishes: Partial<MatchProfile['setting']>) => aProfile({ setting: { ...emptyProfile().setting, ...wishes } });
const task = (words: string, strength: 'must' | 'prefer' | 'avoid' | null) => aProfile({ tasks: [{ words, strength }] });

type Kind = 'fits' | 'conflicts' | 'unknowns' | 'warnings';
const KINDS: readonly Kind[] = ['fits', 'conflicts', 'unknowns', 'warnings'];

/** What a match says, each sentence with where it stands. */
function told(match: Match): [Kind, string][] {
  return KINDS.flatMap((kind) => match[kind].map((reason): [Kind, string] => [kind, reason.sentence]));
}

describe('a match says what fits, what conflicts and what nobody knows, with both sides (M4)', () => {
  it.each<[string, MatchProfile, Partial<MatchOpening>, Kind, string]>([
    ['the first choice of work', cleaning(), { title: 'Housekeeper, mornings', kindCode: '37-2012' }, 'fits', 'Jo’s first choice of work is cleaning; this is “Housekeeper, mornings”.'],
    ['the second choice, under a title of its own', cleaning(), { title: 'Steward', kindCode: '35-9021' }, 'fits', 'Jo’s second choice of work is washing dishes; this is “Steward” (dishwasher).'],
    ['a kind of work close to a wish', cleaning(), { title: 'Bus person', kindCode: '35-9011' }, 'fits', 'Jo’s second choice of work is washing dishes; “Bus person” (busser or dining room helper) is close to it.'],
    ['a neighbour, which isn’t the work asked for', kinds('53-7065', 'stocking shelves'), { title: 'Hand packer', kindCode: '53-7064' }, 'fits', 'Jo’s first choice of work is stocking shelves; “Hand packer” is close to it.'],
    ['a neighbour in the codes only, which is other work', kinds('53-7065', 'stocking shelves'), { title: 'Car washer', kindCode: '53-7061' }, 'conflicts', 'Jo asked for stocking shelves; this is “Car washer”, other work in the same field.'],
    ['a dishwasher for kitchen work, near by hand', kinds('35-2021', 'kitchen work'), { title: 'Kitchen porter (dishwasher)', kindCode: '35-9021' }, 'fits', 'Jo’s first choice of work is kitchen work; “Kitchen porter (dishwasher)” is close to it.'],
    ['a neighbour when it must be the work', kinds('53-7065', 'stocking shelves', 'must'), { title: 'Hand packer', kindCode: '53-7064' }, 'fits', 'Jo’s first choice of work is stocking shelves; “Hand packer” is close to it.'],
    ['a cousin of the same major group, which is other work', kinds('53-7065', 'stocking shelves'), { title: 'Truck driver', kindCode: '53-3032' }, 'conflicts', 'Jo asked for stocking shelves; this is “Truck driver”, other work in the same field.'],
    ['a part of the work asked for, which is it', kinds('35-3023', 'coffee shop work'), { title: 'Barista', kindCode: '35-3023.01' }, 'fits', 'Jo’s first choice of work is coffee shop work; this is “Barista” (fast food, café or counter worker).'],
    ['another kind of work', cleaning(), { title: 'Cashier', kindCode: '41-2011' }, 'conflicts', 'Jo asked for cleaning or washing dishes; this is “Cashier”.'],
    ['another kind when it must be these', cleaning('must'), { title: 'Cashier', kindCode: '41-2011' }, 'conflicts', 'Jo wants only cleaning or washing dishes; this is “Cashier”.'],
    ['a cousin when it must be these', cleaning('must'), { title: 'Gardener', kindCode: '37-3011' }, 'conflicts', 'Jo wants only cleaning or washing dishes; this is “Gardener”.'],
    ['an unknown kind of work, told by its words', cleaning(), { title: 'Cleaner' }, 'fits', 'Jo’s first choice of work is cleaning; this is “Cleaner”.'],
    ['an unknown kind of work', cleaning(), { title: 'All-rounder' }, 'unknowns', 'Jo asked for cleaning or washing dishes; what kind of work “All-rounder” is isn’t noted yet.'],
    ['a refused kind of work', aProfile({ kinds: { wanted: [], strength: null, refused: [{ code: '41-9041', words: 'selling by phone' }] } }), { title: 'Caller', kindCode: '41-9041' }, 'conflicts', 'Jo doesn’t want selling by phone; this is “Caller” (telephone seller).'],
    ['a neighbour of refused work', aProfile({ kinds: { wanted: [], strength: null, refused: [{ code: '53-7065', words: 'stocking shelves' }] } }), { title: 'Hand packer', kindCode: '53-7064' }, 'conflicts', 'Jo doesn’t want stocking shelves; “Hand packer” is close to it.'],
    ['times that fit', aProfile({ times: { grid: MORNINGS, strength: 'prefer' } }), { grid: WEEKDAY_MORNINGS, shifts: '7:00 to 12:00 on weekdays' }, 'fits', 'Jo asked for mornings, Monday to Saturday; this is 7:00 to 12:00 on weekdays.'],
    ['times that don’t', aProfile({ times: { grid: MORNINGS, strength: 'must' } }), { grid: WEEKDAY_AFTERNOONS }, 'conflicts', 'Jo asked for mornings, Monday to Saturday; this is afternoons, Monday to Friday.'],
    ['times that partly do', aProfile({ times: { grid: MORNINGS, strength: 'prefer' } }), { grid: grid(WEEKDAYS, 0, 1) }, 'conflicts', 'Jo asked for mornings, Monday to Saturday; this is mornings and afternoons, Monday to Friday. They share 30 hours a week.'],
    ['shifts with a choice', aProfile({ times: { grid: MORNINGS, strength: 'prefer' } }), { grid: grid(WEEKDAYS, 0, 1), hoursMax: 20 }, 'fits', 'Jo asked for mornings, Monday to Saturday; this is mornings and afternoons, Monday to Friday. There are enough hours without afternoons, Monday to Friday.'],
    ['shifts nobody told', aProfile({ times: { grid: MORNINGS, strength: 'must' } }), {}, 'unknowns', 'Jo asked for mornings, Monday to Saturday; the shifts aren’t known.'],
    ['hours that fit', aProfile({ hours: { min: 15, max: 25, strength: 'prefer' } }), { hoursMin: 20, hoursMax: 30 }, 'fits', 'Jo wants 15 to 25 hours a week; this is 20 to 30.'],
    ['too many hours', aProfile({ hours: { min: null, max: 25, strength: 'prefer' } }), { hoursMin: 40 }, 'conflicts', 'Jo wants at most 25 hours a week; this is at least 40.'],
    ['more hours than the least told, which may be (M4)', aProfile({ hours: { min: 30, max: null, strength: 'must' } }), { hoursMin: 20 }, 'unknowns', 'Jo wants at least 30 hours a week; this is at least 20.'],
    ['fewer hours than the most told, which may be (M4)', aProfile({ hours: { min: null, max: 20, strength: 'must' } }), { hoursMax: 40 }, 'unknowns', 'Jo wants at most 20 hours a week; this is at most 40.'],
    ['the one end told, which fits', aProfile({ hours: { min: 15, max: 25, strength: 'must' } }), { hoursMax: 20 }, 'fits', 'Jo wants 15 to 25 hours a week; this is at most 20.'],
    ['too few hours', aProfile({ hours: { min: 15, max: null, strength: 'prefer' } }), { hoursMax: 10 }, 'conflicts', 'Jo wants at least 15 hours a week; this is at most 10.'],
    ['enough pay', aProfile({ pay: { floor: 16.5, strength: 'must' } }), { payMin: 17.5, payUnit: 'hour' }, 'fits', 'Jo asked for at least US$16.50 an hour; this pays US$17.50 an hour.'],
    ['too little pay, by the year', aProfile({ pay: { floor: 16.5, strength: 'prefer' } }), { payMin: 31_200, payUnit: 'year', hoursMin: 40, hoursMax: 40 }, 'conflicts', 'Jo asked for at least US$16.50 an hour; this pays US$31,200 a year, about US$15 an hour.'],
    ['a range the floor lies in', aProfile({ pay: { floor: 16.5, strength: 'prefer' } }), { payMin: 15, payMax: 18, payUnit: 'hour' }, 'fits', 'Jo asked for at least US$16.50 an hour; this pays US$15 to US$18 an hour, so it may be less.'],
    ['a range a must lies in', aProfile({ pay: { floor: 16.5, strength: 'must' } }), { payMin: 15.5, payMax: 17.5, payUnit: 'hour' }, 'unknowns', 'Jo asked for at least US$16.50 an hour; this pays US$15.50 to US$17.50 an hour, so it may be less.'],
    ['"up to" a sum above the floor', aProfile({ pay: { floor: 16.5, strength: 'prefer' } }), { payMax: 18, payUnit: 'hour' }, 'unknowns', 'Jo asked for at least US$16.50 an hour; this pays up to US$18 an hour, so it may be less.'],
    ['pay by the week for unknown hours', aProfile({ pay: { floor: 16.5, strength: 'prefer' } }), { payMin: 400, payUnit: 'week' }, 'unknowns', 'Jo asked for at least US$16.50 an hour; this pays US$400 a week, and for how many hours isn’t known.'],
    ['pay by the month, enough for the fewest hours only', aProfile({ pay: { floor: 15, strength: 'must' } }), { payMin: 2000, payUnit: 'month', hoursMin: 10, hoursMax: 40 }, 'unknowns', 'Jo asked for at least US$15 an hour; this pays US$2,000 a month, about US$11.54 to US$46.15 an hour, so it may be less.'],
    ['pay by the month for at most so many hours', aProfile({ pay: { floor: 15, strength: 'must' } }), { payMin: 2000, payUnit: 'month', hoursMax: 40 }, 'unknowns', 'Jo asked for at least US$15 an hour; this pays US$2,000 a month, about US$11.54 an hour or more, so it may be less.'],
    ['pay by the month for at least so many hours', aProfile({ pay: { floor: 30, strength: 'must' } }), { payMin: 2000, payUnit: 'month', hoursMin: 20 }, 'conflicts', 'Jo asked for at least US$30 an hour; this pays US$2,000 a month, at most about US$23.08 an hour.'],
    ['near enough', aProfile({ travel: travelWish({ longestKm: 5 }) }), { latitude: 34.76, longitude: -92.29 }, 'fits', 'Jo would travel at most 3.1 miles; this is about 0.7 miles away.'],
    ['too far', aProfile({ travel: travelWish({ longestKm: 5 }) }), { latitude: 34.85, longitude: -92.29 }, 'conflicts', 'Jo would travel at most 3.1 miles; this is about 6.9 miles away.'],
    ['a way just longer than asked, which is an estimate', aProfile({ travel: travelWish({ longestMinutes: 40, modes: ['transit'] }) }), { latitude: 34.83, longitude: -92.29 }, 'unknowns', 'Jo would travel at most 40 minutes; this is about 5.5 miles away, roughly 49 minutes by bus or train.'],
    ['the same area, without coordinates', aProfile({ travel: travelWish({ longestKm: 5 }) }), { area: 'RIVERSIDE' }, 'fits', 'Jo would travel at most 3.1 miles; this is in the same area, RIVERSIDE.'],
    ['another area, without coordinates', aProfile({ travel: travelWish({ longestKm: 5 }) }), { area: 'Northgate' }, 'unknowns', 'Jo would travel at most 3.1 miles; how far Northgate is isn’t known.'],
    ['a setting wanted and there', setting({ alone: 'prefer' }), { setting: { alone: true } }, 'fits', 'Jo would like to work alone; this is done alone.'],
    ['a setting to avoid and there', setting({ public: 'avoid' }), { setting: { public: true } }, 'conflicts', 'Jo wants to avoid contact with the public; there is contact with the public.'],
    ['a setting to avoid and not there', setting({ noise: 'avoid' }), { setting: { noise: false } }, 'fits', 'Jo wants to avoid a noisy place; it is quiet here.'],
    ['a setting nobody told', setting({ noise: 'avoid' }), { setting: { noise: null } }, 'unknowns', 'Jo wants to avoid a noisy place; that isn’t known here.'],
    ['more to lift than one wants', aProfile({ lifting: { maxKg: 10, strength: 'must' } }), { liftingKg: 20 }, 'conflicts', 'Jo wants to lift at most 10 kg; up to 20 kg is lifted here.'],
    ['a licence held, typed by its label', aProfile({ licences: ['food'] }), { licences: ['food handler’s card'] }, 'fits', 'They ask for: food handler’s card; Jo has it.'],
    ['a licence not held', aProfile({ licences: [] }), { driving: true }, 'conflicts', 'They ask for: driver’s licence; Jo doesn’t have: driver’s licence.'],
    ['a licence never asked about (blank is not no, M2)', aProfile(), { licences: ['Elevator card'] }, 'unknowns', 'They ask for: Elevator card; whether Jo has it hasn’t been asked.'],
    ['a language held', aProfile({ languages: ['Español', 'English'] }), { languages: ['english', 'espanol'] }, 'fits', 'They ask for: english and espanol; Jo speaks them.'],
    ['a task liked, in other words', task('folding towels', 'prefer'), { duties: 'You fold and stack towel sets.' }, 'fits', 'Jo likes: folding towels; the description mentions it.'],
    ['a task disliked', task('a till', 'avoid'), { duties: 'Some time on the till.' }, 'conflicts', 'Jo wants to avoid: a till; the description mentions it.'],
    ['training wanted', aProfile({ training: ['forklift'] }), { duties: 'Forklift training given.' }, 'fits', 'Jo would like to learn: forklift; the description mentions it.'],
    ['an employer wanted', aProfile({ employers: { wanted: ['e1'], refused: [] } }), {}, 'fits', 'Jo would like to work for this employer, and they have this opening.'],
    ['an employer refused', aProfile({ employers: { wanted: [], refused: ['e1'] } }), {}, 'conflicts', 'Jo doesn’t want to work for this employer, and the opening is theirs.'],
    ['a start before one can', aProfile({ start: { from: '2026-12-01', strength: 'must' } }), { startsOn: '2026-11-23' }, 'conflicts', 'Jo can start from 1 December 2026; this starts on 23 November 2026.'],
    ['a step to the next job', aProfile({ nextJob: { code: '35-2014', words: 'cook' } }), { title: 'Fry cook', kindCode: '35-2011' }, 'fits', 'Jo’s next job would be cook; “Fry cook” could be a step there.'],
    ['a background check, which conflicts with nothing (M5)', aProfile(), { backgroundCheck: true }, 'unknowns', 'They run a background check. Talk it over with Jo.'],
    ['the next job itself', aProfile({ nextJob: { code: '35-2014', words: 'cook' } }), { title: 'Line cook', kindCode: '35-2014' }, 'fits', 'Jo’s next job would be cook; this is “Line cook”.'],
    ['earnings above one’s own ceiling (M6)', aProfile({ monthlyCeiling: 1550 }), { payMin: 17.5, payUnit: 'hour', hoursMax: 25 }, 'warnings', 'About US$1,896 a month at 25 hours a week; Jo’s own ceiling is US$1,550. 20 hours a week would stay below it.'],
    ['hours that stay below it are said only where they can be had (M6)', aProfile({ monthlyCeiling: 1550 }), { payMin: 17.5, payUnit: 'hour', hoursMin: 26, hoursMax: 30 }, 'warnings', 'About US$2,275 a month at 30 hours a week; Jo’s own ceiling is US$1,550. Even the least hours here would be above it; talk it over.'],
    ['of hours with a range, those within it (M6)', aProfile({ monthlyCeiling: 1550 }), { payMin: 17.5, payUnit: 'hour', hoursMin: 20, hoursMax: 30 }, 'warnings', 'About US$2,275 a month at 30 hours a week; Jo’s own ceiling is US$1,550. 20 hours a week would stay below it.'],
    ['of hours that are the same every week, none (M6)', aProfile({ monthlyCeiling: 1550 }), { payMin: 17.5, payUnit: 'hour', hoursMin: 30, hoursMax: 30 }, 'warnings', 'About US$2,275 a month at 30 hours a week; Jo’s own ceiling is US$1,550. Talk it over.'],
    ['nothing of hours where only the top of the pay is above it (M6)', aProfile({ monthlyCeiling: 1550 }), { payMin: 10, payMax: 17.5, payUnit: 'hour', hoursMin: 26, hoursMax: 30 }, 'warnings', 'About US$2,275 a month at 30 hours a week; Jo’s own ceiling is US$1,550.'],
    ['a month’s pay above it, which no hours of a range bring below (M6)', aProfile({ monthlyCeiling: 1550 }), { payMin: 2000, payUnit: 'month', hoursMin: 10, hoursMax: 40 }, 'warnings', 'About US$2,000 a month at 40 hours a week; Jo’s own ceiling is US$1,550.'],
  ])('%s', (_, profile, facts, kind, sentence) => {
    expect(told(matchOpening(profile, anOpening(facts), jo))).toEqual([[kind, sentence]]);
  });

  it.each<[string, MatchProfile, Partial<MatchOpening>]>([
    ['nothing asked (M2)', aProfile(), { title: 'Cashier', kindCode: '41-2011', payMin: 9, payUnit: 'hour', grid: WEEKDAY_MORNINGS }],
    ['a grid with no hours', aProfile({ times: { grid: '0'.repeat(28), strength: 'must' } }), { grid: WEEKDAY_MORNINGS }],
    ['a value whose strength was not asked', aProfile({ pay: { floor: 30, strength: null } }), { payMin: 9, payUnit: 'hour' }],
    ['a strength without a value', aProfile({ lifting: { maxKg: null, strength: 'must' } }), { liftingKg: 40 }],
    ['a task the duties don’t mention', task('folding towels', 'prefer'), { duties: 'Washing cars.' }],
    ['a task of no telling word', task('!!', 'avoid'), { duties: 'Anything!!' }],
    ['another employer', aProfile({ employers: { wanted: ['e2'], refused: ['e3'] } }), {}],
    ['earnings at the ceiling', aProfile({ monthlyCeiling: 1560 }), { payMin: 18, payUnit: 'hour', hoursMin: 20 }],
    ...[17, 22, 23, 25, 33].map((hours): [string, MatchProfile, Partial<MatchOpening>] => [`the ceiling itself by the month, at ${hours} hours (M6)`, aProfile({ monthlyCeiling: 1550 }), { payMin: 1550, payUnit: 'month', hoursMin: hours, hoursMax: hours }]),
    ['a month’s pay below the ceiling, for 10 to 40 hours', aProfile({ monthlyCeiling: 2000 }), { payMin: 2000, payUnit: 'month', hoursMin: 10, hoursMax: 40 }],
    ['a dream far from this', aProfile({ dreamJob: { code: '51-3011', words: 'own bakery' } }), { kindCode: '41-2011' }],
  ])('and says nothing of %s', (_, profile, facts) => {
    const match = matchOpening(profile, anOpening(facts), jo);
    expect(told(match)).toEqual([]);
    expect(match.score).toBe(0);
  });
});

describe('what nobody knows becomes a question (M4)', () => {
  it('to the employer or to the client, each once', () => {
    const profile = { ...setting({ noise: 'avoid' }), hours: { min: 15, max: 25, strength: 'must' as const }, travel: travelWish({ longestKm: 5 }) };
    const { questions, hasBrokenMust } = matchOpening(profile, anOpening({ area: 'Northgate', licences: ['food'] }), jo);
    expect(questions).toEqual({
      toEmployer: ['How many hours a week is it?', 'How loud is it there?'],
      toClient: ['Could Jo get to Northgate?', 'Does Jo have: food handler’s card?'],
    });
    expect(hasBrokenMust).toBe(false);
  });

  it.each<[string, Partial<MatchOpening>, string]>([
    ['a range it lies in', { payMin: 15, payMax: 18, payUnit: 'hour' }, 'What would they start at?'], ['“up to”', { payMax: 18, payUnit: 'hour' }, 'What would they start at?'],
    ['one sum by the month', { payMin: 2000, payUnit: 'month', hoursMin: 10, hoursMax: 40 }, 'How many hours is the pay for?'], ['a range by the month, for nobody knows how long', { payMin: 2000, payMax: 3000, payUnit: 'month', hoursMin: 10 }, 'How many hours is the pay for?'],
  ])('of pay that may be less than asked for: %s', (_, facts, question) => {
    for (const strength of ['must', 'prefer'] as const) {
      const { fits, unknowns, questions } = matchOpening(aProfile({ pay: { floor: 16.5, strength } }), anOpening(facts), jo);
      expect([[...fits, ...unknowns][0].sentence.endsWith(', so it may be less.'), questions.toEmployer, strength === 'must' && fits.length > 0]).toEqual([true, [question], false]);
    }
  });

  it('never stands for what is known', () => {
    const match = matchOpening(aProfile({ pay: { floor: 10, strength: 'must' } }), anOpening({ payMin: 12, payUnit: 'hour' }), jo);
    expect(match.questions).toEqual({ toEmployer: [], toClient: [] });
  });
});

describe('a broken must or something to avoid marks the pair, a preference unmet doesn’t (M4)', () => {
  it.each<[string, MatchProfile, Partial<MatchOpening>, boolean]>([
    ['a must kept', cleaning('must'), { kindCode: '37-2012' }, false],
    ['a must broken', cleaning('must'), { kindCode: '41-2011' }, true],
    ['a preference unmet', cleaning('prefer'), { kindCode: '41-2011' }, false],
    ['a must nobody can tell yet', setting({ alone: 'must' }), {}, false],
    ['something to avoid met', setting({ public: 'avoid' }), { setting: { public: true } }, true],
    ['a licence missing: the employer’s condition, not the client’s', aProfile({ licences: [] }), { licences: ['food'] }, false],
    ['earnings above the ceiling (M6: never a bar)', aProfile({ monthlyCeiling: 100 }), { payMin: 18, payUnit: 'hour', hoursMin: 40 }, false],
  ])('%s', (_, profile, facts, hasBrokenMust) => {
    expect(scoreOpening(readyProfile(profile), readyOpening(anOpening(facts))).hasBrokenMust).toBe(hasBrokenMust);
  });
});

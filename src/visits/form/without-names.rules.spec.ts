import { generalFields } from './without-names.rules';

const state = (values: Record<string, string | string[]>) => ({ values, errors: {} });
const pairs = (values: Record<string, string | string[]>, left: string[] = []) => generalFields(state(values), 'bakery', left).fields.map(({ name, value }) => `${name}=${value}`);

it.each<[string, Record<string, string | string[]>, string[]]>([
  ['nobody is on it, and the employer is the one that was asked about', { clients: 'jo', facts: 'jo:name', employer: 'hotel', find: 'Hot', purpose: 'tour', day: '2026-11-19' }, ['employer=bakery', 'purpose=tour', 'shown=jo', 'shown=jo:name', 'day=2026-11-19']],
  ['a proposal becomes keeping in touch: nobody can propose no one', { purpose: 'propose_client' }, ['employer=bakery', 'purpose=keep_in_touch']],
  ['who stood on it comes off, each marked once as shown', { shown: ['jo'], clients: ['jo', 'kim'], purpose: 'tour' }, ['employer=bakery', 'purpose=tour', 'shown=jo', 'shown=kim']],
  ['everything else goes along', { purpose: 'tour', met: ['pat', 'someone'] }, ['employer=bakery', 'purpose=tour', 'met=pat', 'met=someone']],
])('D6: %s', (_, values, fields) => expect(pairs(values)).toEqual(fields));

it('words that may name somebody stay behind, and it is said', () => {
  expect(pairs({ purpose: 'tour', note: 'Jo’s CV' }, ['note'])).toEqual(['employer=bakery', 'purpose=tour']);
  expect(generalFields(state({ purpose: 'tour', note: 'Jo’s CV' }), 'bakery', ['note']).text).toContain('The note stays behind');
});

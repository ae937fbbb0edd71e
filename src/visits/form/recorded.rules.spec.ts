import { isAsRecorded, shownMarks, withRecorded, type Recorded } from './recorded.rules';

const RECORDED: Recorded[] = [{ clientId: 'jo', facts: ['name', 'programme'] }, { clientId: 'ulf', facts: ['name'] }];

it.each<[string, { clients: string[]; facts: string[]; shown: string[] }, string[], string[]]>([
  ['P2: a form that showed nobody takes nobody off', { clients: [], facts: [], shown: [] }, ['jo', 'ulf'], ['jo:name', 'jo:programme', 'ulf:name']],
  ['one shown and unticked is taken off', { clients: ['ulf'], facts: ['ulf:name'], shown: shownMarks(RECORDED) }, ['ulf'], ['ulf:name']],
  ['all shown and unticked leave a general visit', { clients: [], facts: [], shown: shownMarks(RECORDED) }, [], []],
  ['a fact that wasn’t shown stays', { clients: ['jo', 'ulf'], facts: ['jo:name', 'ulf:name'], shown: ['jo', 'ulf', 'jo:name', 'ulf:name'] }, ['jo', 'ulf'], ['jo:name', 'ulf:name', 'jo:programme']],
  ['a fact shown and unticked is taken off', { clients: ['jo', 'ulf'], facts: ['jo:name', 'ulf:name'], shown: shownMarks(RECORDED) }, ['jo', 'ulf'], ['jo:name', 'ulf:name']],
  ['a mark of a fact alone doesn’t hide its client', { clients: [], facts: [], shown: ['jo:name'] }, ['jo', 'ulf'], ['jo:name', 'jo:programme', 'ulf:name']],
  ['somebody new is added beside them', { clients: ['eva'], facts: ['eva:name'], shown: [] }, ['eva', 'jo', 'ulf'], ['eva:name', 'jo:name', 'jo:programme', 'ulf:name']],
])('%s', (_, form, clients, facts) => expect(withRecorded(form, RECORDED)).toMatchObject({ clients, facts }));

it('knows the same people and facts in another order', () => {
  expect(isAsRecorded([RECORDED[1], { clientId: 'jo', facts: ['programme', 'name'] }], RECORDED)).toBe(true);
  expect(isAsRecorded([RECORDED[0]], RECORDED)).toBe(false);
});

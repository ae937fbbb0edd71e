import { employerOf, siteOf, tagsFor } from './new-employer';

it('keeps keys beside what was typed', () => {
  expect(employerOf({ name: 'Café Zoë', area: 'Öst' }, '2026-11-19T15:00:00.000Z', 'dana')).toMatchObject({ name: 'Café Zoë', nameKey: 'cafe zoe', area: 'Öst', areaKey: 'ost', stage: 'researched', ownerId: null, createdBy: 'dana', version: 1 });
});

it('keeps each tag once, as first written', () => {
  expect(tagsFor('e', [' Night shifts', 'night SHIFTS', '', '!', 'Bus'])).toEqual([{ employerId: 'e', tag: 'Night shifts', tagKey: 'night shifts' }, { employerId: 'e', tag: 'Bus', tagKey: 'bus' }]);
});

it('makes no site of nothing', () => {
  expect(siteOf('e', { address: '', city: '' })).toBeNull();
  expect(siteOf('e', { address: '12 Quay Street' })).toMatchObject({ address: '12 Quay Street', addressKey: '12 quay st', isMain: 1 });
});

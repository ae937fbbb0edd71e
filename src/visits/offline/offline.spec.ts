import { NEXT_STEP_VALUES } from '../rules/visit.choices';
import { VisitForm } from '../form/visit.form';
import { deviceMark } from './offline.controller';
import { offlinePage } from './offline.page';

it('U-42: the page a device keeps is the same for everybody: no value stands in it beyond the usual choices', () => {
  const { hidden, find, day, learned, initials } = offlinePage();
  expect([...hidden, find, day, learned, initials].map((field) => field.value)).toEqual(['', '', '', '', '', '']);
});

it('what it sends the visit form takes; initials alone stay on the device', () => {
  const { title, hidden, initials, ...fields } = offlinePage();
  const taken = Object.keys(new VisitForm());
  expect([...Object.values(fields), ...hidden].map((field) => field.name).filter((name) => !taken.includes(name))).toEqual([]);
  expect([title.length > 0, taken.includes(initials.name)]).toEqual([true, false]);
});

it('offers every next step that needs no second field', () => {
  expect(offlinePage().next.options.map((option) => option.value)).toEqual(NEXT_STEP_VALUES.filter((value) => value !== 'date'));
});

it('a person’s mark on a device is theirs alone, always the same, and not their id', () => {
  expect([deviceMark('a'), deviceMark('a') === deviceMark('a'), deviceMark('a') === deviceMark('b')]).toEqual([expect.stringMatching(/^[\w-]{22}$/), true, false]);
});

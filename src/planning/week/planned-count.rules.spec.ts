import type { VisitFacts } from '../../visits/rules/visit-count.rules';
import type { Purpose } from '../../visits/rules/visit.choices';
import { countWithPlan } from './planned-count.rules';

const SETTINGS = { countGenericVisits: true, requireHiringSay: false, countForEachStaff: true };
const MADE: VisitFacts = { happened: true, isDeleted: false, isIncident: false, mode: 'in_person', purpose: 'tour', peopleMet: [{ hiringSay: 'yes' }], isClientSpecific: false, staffIndex: 0 };
const planned = (purpose: Purpose, isClientSpecific = false) => ({ purpose, isClientSpecific });

describe('what the plan would make the week', () => {
  it.each([
    ['V2: each planned visit once', [planned('introduction'), planned('learn_needs')], SETTINGS, 3],
    ['V1: support for someone at work doesn’t', [planned('job_support'), planned('thank_you')], SETTINGS, 2],
    ['V3: where general visits don’t count, those about a client do', [planned('introduction'), planned('propose_client', true)], { ...SETTINGS, countGenericVisits: false }, 1],
    ['V4: nobody knows yet whom one will meet, and unknown counts as yes', [planned('introduction')], { ...SETTINGS, requireHiringSay: true }, 2],
    ['with nothing planned it is the count so far', [], SETTINGS, 1],
  ])('%s', (_, plan, settings, count) => {
    expect(countWithPlan([MADE, { ...MADE, mode: 'phone' }], plan, settings)).toBe(count);
  });
});

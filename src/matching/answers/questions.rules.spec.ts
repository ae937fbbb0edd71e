import { aProfile, anOpening } from '../../../test/support/match-samples';
import type { WorkProfile } from '../../clients/work-profile';
import { readyProfile } from '../match.rules';
import { readyOpening } from '../match-opening';
import { voiceFor } from '../voice';
import { employerQuestions, type Asker } from './questions.rules';

const asker = (wishes: Partial<WorkProfile>, sight: Asker['sight'] = 'full'): Asker => ({ ready: readyProfile(aProfile(wishes)), sight });
const PAY: Partial<WorkProfile> = { pay: { floor: 16, strength: 'prefer' } };
const HOURS: Partial<WorkProfile> = { hours: { min: 10, max: 20, strength: 'must' } };
const DISHES: Partial<WorkProfile> = { tasks: [{ words: 'dishes', strength: 'avoid' }] };
const asked = (people: Asker[], facts: Parameters<typeof anOpening>[0] = {}) => employerQuestions(people, readyOpening(anOpening(facts)), voiceFor('them')).map(({ question, clients }) => `${clients} ${question}`);

it('M4: what matters to most clients is asked first, each question once', () => {
  expect(asked([asker(PAY), asker({ ...PAY, ...HOURS }), asker(PAY, 'initials')])).toEqual(['3 What does it pay?', '1 How many hours a week is it?']);
});

it('what is known isn’t asked', () => expect(asked([asker(PAY)], { payMin: 17, payUnit: 'hour' })).toEqual([]));

it('whoever it is against anyway is not counted', () => expect(asked([asker({ ...PAY, ...HOURS }), asker(PAY)], { hoursMin: 40, hoursMax: 40 })).toEqual(['1 What does it pay?']));

it.each<[Asker['sight'], string[]]>([['full', ['1 Is this part of the work: dishes?']], ['initials', []]])('P1: somebody’s own words are asked only by who supports them: %s', (sight, questions) => {
  expect(asked([asker(DISHES, sight)])).toEqual(questions);
});

it('M5: a check into somebody’s past is never among them', () => expect(asked([asker({})], { backgroundCheck: true })).toEqual([]));

import { WORK_SETTINGS, type Strength, type WorkSetting } from '../../clients/work-profile.choices';
import { UNKNOWN, type Check, type MatchProfile } from '../match.types';
import { settingBit } from '../match-opening';
import type { Weights } from '../match.weights';
import type { Voice } from '../voice';

/** How each setting is spoken: as a wish, after a verb, as there, as not there, and as a question to the employer. */
const WORDS: Readonly<Record<WorkSetting, { wish: string; likes: string; yes: string; no: string; ask: string }>> = {
  indoors: { wish: 'working indoors', likes: 'to work indoors', yes: 'this is indoors', no: 'this isn’t indoors', ask: 'Is the work indoors?' },
  outdoors: { wish: 'working outdoors', likes: 'to work outdoors', yes: 'this is outdoors', no: 'this isn’t outdoors', ask: 'Is any of the work outdoors?' },
  noise: { wish: 'a noisy place', likes: 'a noisy place', yes: 'it is noisy here', no: 'it is quiet here', ask: 'How loud is it there?' },
  fastPace: { wish: 'a fast pace', likes: 'a fast pace', yes: 'the pace here is fast', no: 'the pace here is steady', ask: 'How fast is the pace, and when is it busiest?' },
  alone: { wish: 'working alone', likes: 'to work alone', yes: 'this is done alone', no: 'this isn’t done alone', ask: 'Would they work alone?' },
  withPeople: { wish: 'working with other people', likes: 'to work with other people', yes: 'this is done with other people', no: 'this isn’t done with other people', ask: 'Who would they work with?' },
  public: { wish: 'contact with the public', likes: 'contact with the public', yes: 'there is contact with the public', no: 'there is no contact with the public', ask: 'How much contact with the public is there?' },
  standing: { wish: 'standing most of the time', likes: 'to stand most of the time', yes: 'most of this is done standing', no: 'most of this isn’t done standing', ask: 'Would they stand for most of the shift?' },
};

/** What the place is like, each by itself, and lifting (M2, M4). */
export function settingChecks(profile: MatchProfile, weights: Weights): Check[] {
  const checks = WORK_SETTINGS.flatMap(({ value }) => {
    const strength = profile.setting[value];
    return strength === null ? [] : [settingCheck(value, strength, weights.setting)];
  });
  const { maxKg, strength } = profile.lifting;
  return strength === null || maxKg === null ? checks : [...checks, liftingCheck(maxKg, strength, weights.lifting)];
}

function settingCheck(setting: WorkSetting, firm: Strength, weight: number): Check {
  const words = WORDS[setting];
  const bit = settingBit(setting);
  return {
    criterion: 'setting', firm, weight, reads: setting, called: () => (firm === 'avoid' ? `avoiding ${words.wish}` : words.wish),
    judge: ({ settingYes, settingNo }) => {
      if (((settingYes | settingNo) & bit) === 0) return UNKNOWN;
      return ((settingYes & bit) !== 0) === (firm !== 'avoid') ? 1 : -1;
    },
    say: ({ settingYes }, verdict, voice) => {
      const wish = `${voice.name} ${{ must: `needs ${words.likes}`, prefer: `would like ${words.likes}`, avoid: `wants to avoid ${words.wish}` }[firm]}`;
      if (Number.isNaN(verdict)) return { sentence: `${wish}; that isn’t known here.`, toEmployer: words.ask };
      return { sentence: `${wish}; ${(settingYes & bit) !== 0 ? words.yes : words.no}.` };
    },
  };
}

/** An advert's pounds may have been kept to a tenth of a kilogram: as much as one lifts is not more for it. */
const ROUNDED_KG = 0.05;

function liftingCheck(maxKg: number, firm: 'must' | 'prefer', weight: number): Check {
  return {
    criterion: 'lifting', firm, weight, reads: 'lifting', called: (voice) => (maxKg === 0 ? 'no lifting' : `lifting at most ${voice.weight(maxKg)}`),
    judge: ({ liftingKg }) => {
      if (Number.isNaN(liftingKg)) return UNKNOWN;
      return liftingKg <= maxKg + ROUNDED_KG ? 1 : -Math.min(1, (liftingKg - maxKg) / (maxKg + 1) + 0.1);
    },
    say: ({ liftingKg }, verdict, voice) => {
      const limit = maxKg === 0 ? `${voice.name} wants no lifting` : `${voice.name} wants to lift at most ${voice.weight(maxKg)}`;
      if (Number.isNaN(verdict)) return { sentence: `${limit}; how much there is to lift isn’t known.`, toEmployer: 'What is the heaviest thing to lift?' };
      return { sentence: `${limit}; ${liftedHere(liftingKg, maxKg, verdict, voice)}.` };
    },
  };
}

function liftedHere(liftingKg: number, maxKg: number, verdict: number, voice: Voice): string {
  if (liftingKg === 0) return 'there is nothing to lift here';
  // Rounded to the same number, the two would not tell why they conflict.
  return verdict < 0 && voice.weight(liftingKg) === voice.weight(maxKg) ? 'a little more than that is lifted here' : `up to ${voice.weight(liftingKg)} is lifted here`;
}

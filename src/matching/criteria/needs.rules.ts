import { licenceLabel } from '../../clients/work-profile.choices';
import { NOTHING, UNKNOWN, type Check, type MatchProfile } from '../match.types';
import type { Weights } from '../match.weights';
import { skillKey, type ReadyOpening } from '../match-opening';
import { midSentence } from '../mid-sentence.rules';

type Skills = 'licences' | 'languages';

/** What the employer asks of anyone (M3): licences, languages, checks. Here the opening asks and the profile answers. */
export function needChecks(profile: MatchProfile, weights: Weights): Check[] {
  const licences = profile.licences?.flatMap((held) => (skillKey(held) === 'cdl' ? [held, 'driving'] : [held])) ?? null;
  return [skillsCheck('licences', licences, weights.licences), skillsCheck('languages', profile.languages, weights.languages), ...CHECKS_BY_EMPLOYERS];
}

function skillsCheck(criterion: Skills, held: readonly string[] | null, weight: number): Check {
  const has = new Set((held ?? []).map(skillKey));
  return {
    criterion, firm: 'need', weight, reads: criterion, called: () => criterion,
    judge: (opening) => {
      const asked = opening[criterion];
      if (asked.length === 0) return NOTHING;
      let missing = 0;
      for (const skill of asked) if (!has.has(skill)) missing += 1;
      if (missing === 0) return 1;
      return held === null ? UNKNOWN : -missing / asked.length;
    },
    say: (opening, verdict, voice) => {
      const asked = opening[criterion];
      const named = (skills: readonly string[]) => voice.list(skills.map((skill) => nameOfSkill(skill, opening.opening[criterion])));
      const needs = `They ask for: ${named(asked)}`;
      const it = asked.length > 1 ? 'them' : 'it';
      const [holds, have] = criterion === 'languages' ? ['speaks', 'speak'] : ['has', 'have'];
      if (verdict > 0) return { sentence: `${needs}; ${voice.name} ${holds} ${it}.` };
      const missing = named(asked.filter((skill) => !has.has(skill)));
      if (verdict < 0) return { sentence: `${needs}; ${voice.name} doesn’t ${have}: ${missing}.`, toEmployer: `Would they wait, or train somebody, for: ${missing}?` };
      return { sentence: `${needs}; whether ${voice.name} ${holds} ${it} hasn’t been asked.`, toClient: `Does ${voice.name} ${have}: ${missing}?` };
    },
  };
}

/** The label of our list as it stands in a sentence, or the words as the opening has them: the key only compares. */
export function nameOfSkill(key: string, typed: readonly string[] | null): string {
  const label = licenceLabel(key);
  return label === key ? (typed?.find((words) => skillKey(words) === key) ?? key) : midSentence(label);
}

/**
 * Checks an employer runs are no conflict with anything: the profile holds no fact they could touch (M5).
 * They are worth no points, and only remind the two to talk.
 */
const CHECKS_BY_EMPLOYERS: readonly Check[] = [
  employerRuns('background check', 'They run a background check.', (opening) => opening.opening.backgroundCheck),
  employerRuns('drug test', 'They ask for a drug test.', (opening) => opening.opening.drugCheck),
];

function employerRuns(called: string, said: string, runs: (opening: ReadyOpening) => boolean | null): Check {
  return {
    criterion: 'check', firm: 'need', weight: 0, reads: 'checks', called: () => called,
    judge: (opening) => (runs(opening) === true ? UNKNOWN : NOTHING),
    say: (_, __, voice) => ({ sentence: `${said} Talk it over with ${voice.name}.`, toClient: `${said} What would ${voice.name} like to do about it?` }),
  };
}

import type { WordsWish } from '../../clients/work-profile';
import type { Strength } from '../../clients/work-profile.choices';
import { NOTHING, UNKNOWN, type Check, type MatchProfile } from '../match.types';
import type { Weights } from '../match.weights';
import type { ReadyOpening } from '../match-opening';
import { phrase } from '../words';

/** Tasks liked and disliked, and training wanted, looked for in the words of title and duties (M2, M4). */
export function taskChecks(profile: MatchProfile, weights: Weights): Check[] {
  const tasks = profile.tasks.flatMap((task) => (task.strength === null ? [] : [taskCheck(task, task.strength, weights.tasks)]));
  return [...tasks, ...profile.training.map((words) => trainingCheck(words, weights.training))];
}

/** What the duties don't mention may still be part of the work: that decides nothing, unless it is a condition. */
function taskCheck({ words }: WordsWish, firm: Strength, weight: number): Check {
  const sought = phrase(words);
  const silent = (opening: ReadyOpening) => (firm === 'must' || (firm === 'avoid' && opening.opening.duties === null) ? UNKNOWN : NOTHING);
  return {
    criterion: 'tasks', firm, weight, reads: 'words', sought, called: () => (firm === 'avoid' ? `no ${words}` : words),
    judge: (opening) => (opening.workWords.hold(sought) ? (firm === 'avoid' ? -1 : 1) : silent(opening)),
    say: (_, verdict, voice) => {
      const wish = `${voice.name} ${{ must: 'needs this in the work', prefer: 'likes', avoid: 'wants to avoid' }[firm]}: ${words}`;
      if (Number.isNaN(verdict)) return { sentence: `${wish}; the description doesn’t say.`, toEmployer: `Is this part of the work: ${words}?` };
      return { sentence: `${wish}; the description mentions it.` };
    },
  };
}

function trainingCheck(words: string, weight: number): Check {
  const sought = phrase(words);
  return {
    criterion: 'training', firm: 'prefer', weight, reads: 'words', sought, called: () => `training: ${words}`,
    judge: (opening) => (opening.workWords.hold(sought) ? 1 : NOTHING),
    say: (_, __, voice) => ({ sentence: `${voice.name} would like to learn: ${words}; the description mentions it.`, toEmployer: `Do they train people in: ${words}?` }),
  };
}

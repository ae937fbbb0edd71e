import { formatGrid, parseGrid, describeGrid, EMPTY_GRID } from '../../common/time/week-grid';
import { kindChecks } from '../criteria/kind.rules';
import { journeyTo } from '../criteria/travel.rules';
import { taskChecks } from '../criteria/tasks.rules';
import type { Check, Criterion, MatchProfile } from '../match.types';
import { skillKey, type ReadyOpening } from '../match-opening';
import { DEFAULT_WEIGHTS } from '../match.weights';
import type { Voice } from '../voice';
import { nameOfSkill } from '../criteria/needs.rules';
import { WORK_SETTINGS } from '../../clients/work-profile.choices';

/** What would have to change for a conflict to be none: on the client's side, with the wishes as they would then be, and on the employer's. */
export interface Give {
  /** Null where nothing the client could say would help. */
  readonly client: { readonly sentence: string; readonly profile: MatchProfile } | null;
  readonly employer: string | null;
}

type Giving = (profile: MatchProfile, opening: ReadyOpening, voice: Voice) => Give;

const NOTHING_GIVES: Give = { client: null, employer: null };

const GIVING: Readonly<Partial<Record<Criterion, Giving>>> = {
  kind: (profile, { opening }, voice) => ({
    client: opening.kindCode === null ? null : { sentence: `${voice.name} would say yes to work like “${opening.title}”.`, profile: { ...profile, kinds: { ...profile.kinds, wanted: [...profile.kinds.wanted, { code: opening.kindCode, words: opening.title }] } } },
    employer: null,
  }),
  refusedKind: (profile, opening, voice) => ({
    client: { sentence: `${voice.name} would give work like “${opening.opening.title}” another thought.`, profile: { ...profile, kinds: { ...profile.kinds, refused: profile.kinds.refused.filter((wish) => !meets(kindChecks({ ...profile, kinds: { wanted: [], strength: null, refused: [wish] } }, DEFAULT_WEIGHTS), 'refusedKind', opening)) } } },
    employer: null,
  }),
  times: giveTimes,
  hours: giveHours,
  start: (profile, { opening }, voice) => (opening.startsOn === null ? NOTHING_GIVES : {
    client: { sentence: `${voice.name} could start on ${voice.day(opening.startsOn)}.`, profile: { ...profile, start: { ...profile.start, from: opening.startsOn } } },
    employer: `They would wait until ${voice.day(profile.start.from ?? opening.startsOn)}.`,
  }),
  pay: (profile, { payHigh }, voice) => ({
    client: { sentence: `${voice.name} would take ${voice.money(payHigh)} an hour.`, profile: { ...profile, pay: { ...profile.pay, floor: payHigh } } },
    employer: `It would pay at least ${voice.money(profile.pay.floor ?? 0)} an hour.`,
  }),
  travel: (profile, opening, voice) => {
    const { km, minutes } = journeyTo(profile.travel, opening);
    const { longestKm, longestMinutes } = profile.travel;
    const [far, long] = [Math.ceil(km), Math.ceil(minutes)];
    const wider = { ...profile.travel, longestKm: longestKm !== null && longestKm < far ? far : longestKm, longestMinutes: longestMinutes !== null && longestMinutes < long ? long : longestMinutes };
    const said = [wider.longestKm === longestKm ? '' : voice.distance(far), wider.longestMinutes === longestMinutes ? '' : `${voice.number(long)} ${long === 1 ? 'minute' : 'minutes'}`].filter((one) => one !== '').join(' and ');
    return { client: { sentence: `${voice.name} would travel ${said}.`, profile: { ...profile, travel: wider } }, employer: 'The work would be at a place of theirs that is nearer, or somebody would give a lift.' };
  },
  lifting: (profile, { liftingKg }, voice) => ({
    client: { sentence: `${voice.name} would lift up to ${voice.weight(liftingKg)}.`, profile: { ...profile, lifting: { ...profile.lifting, maxKg: liftingKg } } },
    employer: profile.lifting.maxKg === 0 ? 'Somebody else would do the lifting.' : `Somebody else would lift what is over ${voice.weight(profile.lifting.maxKg ?? 0)}.`,
  }),
  licences: (profile, opening, voice) => giveSkills('licences', profile, opening, voice),
  languages: (profile, opening, voice) => giveSkills('languages', profile, opening, voice),
  tasks: (profile, opening, voice) => {
    const disliked = profile.tasks.filter((task) => meets(taskChecks({ ...profile, tasks: [task], training: [] }, DEFAULT_WEIGHTS), 'tasks', opening));
    const words = voice.either(disliked.map((task) => task.words));
    return { client: { sentence: `${voice.name} would put up with: ${words}.`, profile: { ...profile, tasks: profile.tasks.filter((task) => !disliked.includes(task)) } }, employer: `It would be done without: ${words}.` };
  },
  refusedEmployer: (profile, { opening }, voice) => ({
    client: { sentence: `${voice.name} would give this employer another thought.`, profile: { ...profile, employers: { ...profile.employers, refused: profile.employers.refused.filter((id) => id !== opening.employerId) } } },
    employer: null,
  }),
};

/** What would settle one conflict; the caller knows that there is one. */
export function giveOf(check: Check, profile: MatchProfile, opening: ReadyOpening, voice: Voice): Give {
  if (check.criterion === 'setting') return giveSetting(check, profile, voice);
  return GIVING[check.criterion]?.(profile, opening, voice) ?? NOTHING_GIVES;
}

function meets(checks: readonly Check[], criterion: Criterion, opening: ReadyOpening): boolean {
  return checks.some((check) => check.criterion === criterion && check.judge(opening) < 0);
}

function giveTimes(profile: MatchProfile, opening: ReadyOpening, voice: Voice): Give {
  const asked = parseGrid(profile.times.grid) ?? EMPTY_GRID;
  const beyond = describeGrid(opening.grid & ~asked, voice.locale);
  return { client: { sentence: `${voice.name} could also work ${beyond}.`, profile: { ...profile, times: { ...profile.times, grid: formatGrid(asked | opening.grid) } } }, employer: `The shifts would leave out ${beyond}.` };
}

function giveHours(profile: MatchProfile, { hoursLow, hoursHigh }: ReadyOpening, voice: Voice): Give {
  const { min, max } = profile.hours;
  const hoursSaid = (count: number) => `${voice.number(count)} ${count === 1 ? 'hour' : 'hours'}`;
  const isTooFew = min !== null && hoursHigh < min;
  const [offered, wanted] = isTooFew ? [hoursHigh, min] : [hoursLow, max ?? 0];
  const hours = isTooFew ? { ...profile.hours, min: offered } : { ...profile.hours, max: offered };
  return { client: { sentence: `${voice.name} would work ${hoursSaid(offered)} a week.`, profile: { ...profile, hours } }, employer: `It would be ${hoursSaid(wanted)} a week.` };
}

function giveSkills(which: 'licences' | 'languages', profile: MatchProfile, opening: ReadyOpening, voice: Voice): Give {
  const has = new Set((profile[which] ?? []).map(skillKey));
  const missing = opening[which].filter((skill) => !has.has(skill));
  const named = voice.list(missing.map((skill) => nameOfSkill(skill, opening.opening[which])));
  return { client: { sentence: `${voice.name} would get: ${named}.`, profile: { ...profile, [which]: [...(profile[which] ?? []), ...missing] } }, employer: `They would do without, wait or train somebody for: ${named}.` };
}

function giveSetting(check: Check, profile: MatchProfile, voice: Voice): Give {
  const setting = WORK_SETTINGS.find(({ value }) => value === check.reads)?.value;
  if (setting === undefined) return NOTHING_GIVES;
  const isAvoided = check.firm === 'avoid';
  const wish = check.called(voice).replace(/^avoiding /, '');
  return {
    client: { sentence: `${voice.name} would be fine ${isAvoided ? 'with' : 'without'} ${wish}.`, profile: { ...profile, setting: { ...profile.setting, [setting]: null } } },
    employer: isAvoided ? `They would have a place there without ${wish}.` : `They would have a place there with this: ${wish}.`,
  };
}

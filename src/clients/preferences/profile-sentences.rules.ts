import { measured, measuresOf } from '../../common/text/measures';
import { capitalise, joinList } from '../../common/text/plain';
import { formatDay } from '../../common/time/format';
import { describeGrid, parseGrid } from '../../common/time/week-grid';
import type { WorkProfile } from '../work-profile';
import { licenceLabel, TRAVEL_MODES, WORK_SETTINGS, type Strength } from '../work-profile.choices';

/** A profile in plain words to the client, sorted by how firmly it was said. */
export interface ProfileSentences {
  readonly must: string[];
  readonly like: string[];
  readonly avoid: string[];
  readonly bring: string[];
  readonly ahead: string[];
  /** What nobody has asked yet, by name: blank is not asked, never no (M2). */
  readonly open: string[];
}

export interface SentenceSite {
  readonly employers: ReadonlyMap<string, string>;
  readonly locale: string;
  readonly currency: string;
}

/** What is said, or null where it wasn't asked; and under which name it then counts as open. */
type Said = readonly [name: string, strength: Strength | null, sentence: string | null];

/** The whole profile as sentences to the client (M2): short, plain, and nothing that wasn't said. */
export function profileSentences(profile: WorkProfile, site: SentenceSite): ProfileSentences {
  const said = [...workSaid(profile, site), ...timeSaid(profile, site), ...placeSaid(profile, site), ...settingSaid(profile, site)];
  const of = (strength: Strength) => said.flatMap(([, firm, sentence]) => (sentence !== null && (firm ?? 'prefer') === strength ? [sentence] : []));
  const [bring, ahead] = [bringSaid(profile, site), aheadSaid(profile)];
  const sentences = (all: readonly Said[]) => all.flatMap(([, , sentence]) => (sentence === null ? [] : [sentence]));
  return {
    must: of('must'), like: of('prefer'), avoid: of('avoid'), bring: sentences(bring), ahead: sentences(ahead),
    open: [...new Set([...said, ...bring, ...ahead].filter(([name, , sentence]) => sentence === null && name !== '').map(([name]) => name))],
  };
}

function workSaid({ kinds, tasks, employers }: WorkProfile, site: SentenceSite): Said[] {
  const [first, ...others] = kinds.wanted.map(({ words }) => words);
  const ways = first === undefined ? null : others.length === 0 ? `${kinds.strength === 'must' ? 'Only this work' : 'Work as'}: ${first}.` : `${kinds.strength === 'must' ? 'Only this work' : 'Work as'}: first ${first}, then ${joinList(others, site.locale)}.`;
  const task = (isDisliked: boolean) => tasks.filter(({ strength }) => (strength === 'avoid') === isDisliked).map(({ words }) => words);
  return [
    ['kinds of work', kinds.strength, ways],
    ['', 'avoid', listed('This kind of work', kinds.refused.map(({ words }) => words), site)],
    ['tasks you like', 'prefer', listed('These tasks', task(false), site)], ['tasks you would rather not do', 'avoid', listed('These tasks', task(true), site)],
    ['', 'prefer', listed('To work at', named(employers.wanted, site), site)], ['', 'avoid', listed('To work at', named(employers.refused, site), site)],
  ];
}

function timeSaid({ times, hours, pay, start, monthlyCeiling }: WorkProfile, site: SentenceSite): Said[] {
  const grid = parseGrid(times.grid);
  const money = new Intl.NumberFormat(site.locale, { style: 'currency', currency: site.currency, trailingZeroDisplay: 'stripIfInteger' });
  const span = hours.min !== null && hours.max !== null ? (hours.min === hours.max ? `${hours.min}` : `${hours.min} to ${hours.max}`) : hours.min !== null ? `At least ${hours.min}` : `At most ${hours.max}`;
  return [
    ['when you can work', times.strength, grid === null ? null : `To work at these times: ${describeGrid(grid, site.locale)}.`],
    ['how many hours', hours.strength, hours.min === null && hours.max === null ? null : `${span} hours a week.`],
    ['pay', pay.strength, pay.floor === null ? null : `At least ${money.format(pay.floor)} an hour.`],
    ['', null, monthlyCeiling === null ? null : `To earn no more than ${money.format(monthlyCeiling)} a month. You chose this; work above it is still shown to you.`],
    ['when you could start', start.strength, start.from === null ? null : `To start on ${formatDay(start.from, site.locale, 'withYear')} or later.`],
  ];
}

function placeSaid({ travel, lifting }: WorkProfile, site: SentenceSite): Said[] {
  const { distance, weight } = measuresOf(site.locale);
  const modes = TRAVEL_MODES.filter(({ value }) => travel.modes.includes(value)).map(({ phrase }) => phrase);
  const ends = [travel.longestMinutes === null ? '' : `${travel.longestMinutes} minutes`, travel.longestKm === null ? '' : measured(travel.longestKm, distance, site.locale)].filter(Boolean);
  const from = travel.homeArea === null ? '' : ` from ${travel.homeArea}`;
  const way = modes.length === 0 ? '' : ` You get about ${joinList(modes, site.locale)}.`;
  return [
    ['the way to work', travel.strength, ends.length > 0 ? `A way to work of at most ${ends.join(', ')}${from}.${way}` : [travel.homeArea === null ? '' : `The way to work starts in ${travel.homeArea}.`, way.trim()].filter(Boolean).join(' ') || null],
    ['lifting', lifting.strength, lifting.maxKg === null ? null : lifting.maxKg === 0 ? 'No lifting.' : `Lifting no more than ${measured(lifting.maxKg, weight, site.locale)}.`],
  ];
}

/** One sentence for each firmness: eight lines of single words would not fit on a page. */
function settingSaid({ setting }: WorkProfile, site: SentenceSite): Said[] {
  const labels = (strength: Strength) => WORK_SETTINGS.filter(({ value }) => setting[value] === strength).map(({ label }) => label.toLowerCase());
  const said = (['must', 'prefer', 'avoid'] as const).filter((strength) => labels(strength).length > 0);
  return said.length === 0 ? [['what the place is like', null, null]] : said.map((strength): Said => ['', strength, `${capitalise(joinList(labels(strength), site.locale))}.`]);
}

function bringSaid({ licences, languages, training }: WorkProfile, site: SentenceSite): Said[] {
  return [
    ['licences and certificates', null, licences === null ? null : licences.length === 0 ? 'No licences or certificates so far.' : listed('You hold', licences.map(licenceLabel), site)],
    ['languages', null, listed('You speak', languages ?? [], site)],
    ['what you would like to learn', null, listed('You would like to learn', training, site)],
  ];
}

function aheadSaid({ nextJob, dreamJob }: WorkProfile): Said[] {
  return [['your next job', null, nextJob && `Your next job could be: ${nextJob.words}.`], ['your dream job', null, dreamJob && `The job you dream of: ${dreamJob.words}.`]];
}

function listed(lead: string, items: readonly string[], { locale }: SentenceSite): string | null {
  return items.length === 0 ? null : `${lead}: ${joinList(items, locale)}.`;
}

function named(ids: readonly string[], { employers }: SentenceSite): string[] {
  return ids.flatMap((id) => employers.get(id) ?? []);
}

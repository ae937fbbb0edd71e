import { licenceLabel, WORK_SETTINGS } from '../clients/work-profile.choices';
import { kindByCode } from '../occupations/kinds-of-work';
import { measured, measuresOf } from '../common/text/measures';
import { plural } from '../common/text/plain';
import { daysBetween, type Day } from '../common/time/calendar';
import { formatDay } from '../common/time/format';
import { describeGrid, parseGrid } from '../common/time/week-grid';
import { tag, type Tag } from '../common/web/parts';
import { CHECKS, OPENING_OUTCOMES, OPENING_SETTINGS, OPENING_SOURCES, OPENING_STATUSES, PAY_UNITS, TERMS } from './opening.choices';
import type { Opening } from './opening.entity';
import { isKindFromTitle, settingOf, textList } from './opening-values';
import { daysUnverified, hasCome, isStale } from './stale.rules';

export interface Site {
  readonly today: Day;
  readonly locale: string;
  readonly currency: string;
}

type Hours = Pick<Opening, 'hoursMin' | 'hoursMax'>;
type Pay = Pick<Opening, 'payMin' | 'payMax' | 'payUnit' | 'payWords'>;

/** "20 to 25 hours", or nothing when not known. */
export function hoursText({ hoursMin, hoursMax }: Hours): string {
  if (hoursMin !== null && hoursMax !== null) return hoursMin === hoursMax ? `${hoursMin} hours` : `${hoursMin} to ${hoursMax} hours`;
  return hoursMin !== null ? `at least ${hoursMin} hours` : hoursMax !== null ? `at most ${hoursMax} hours` : '';
}

/** "$17.50 an hour", as the site writes money; the words of the advert where there is no sum; nothing when not known. */
export function payText({ payMin, payMax, payUnit, payWords }: Pay, site: Pick<Site, 'locale' | 'currency'>): string {
  const low = payMin ?? payMax;
  if (low === null) return payWords;
  const unit = PAY_UNITS.find(({ value }) => value === payUnit)?.phrase ?? '';
  const written = (sum: number) => money(site).format(sum);
  const sums = payMin === null ? `up to ${written(low)}` : payMax !== null && payMax !== payMin ? `${written(payMin)} to ${written(payMax)}` : written(low);
  return `${sums} ${unit}`.trim();
}

const currencies = new Map<string, Intl.NumberFormat>();

function money({ locale, currency }: Pick<Site, 'locale' | 'currency'>): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = currencies.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
  currencies.set(key, known);
  return known;
}

/** How far it has come, or that nobody has checked for a fortnight (M3). */
export function standingTag(opening: Pick<Opening, 'status' | 'heardOn' | 'verifiedOn'> & Partial<Pick<Opening, 'expectedOn' | 'outcome'>>, today: Day): Tag {
  if (hasCome(opening, today)) return tag('warn', 'Open by now?');
  if (isStale(opening, today)) return tag('warn', opening.status === 'expected' ? 'Still expected?' : 'Still open?');
  if (opening.outcome === 'unknown') return tag('', 'Gone');
  const label = OPENING_STATUSES.find(({ value }) => value === opening.status)?.label ?? '';
  if (opening.status === 'filled' || opening.status === 'withdrawn') return tag('', label);
  return daysBetween(opening.heardOn, today) < 7 && opening.status === 'open' ? tag('info', 'New') : tag('good', label);
}

/** What to ask about one that may be gone or there by now, and the answer that takes one press. */
export function stillThere(opening: Pick<Opening, 'status' | 'expectedOn'>, today: Day): { question: string; yes: string } {
  if (hasCome(opening, today)) return { question: 'Is it open by now?', yes: 'It is open now' };
  return opening.status === 'expected' ? { question: 'Is it still expected?', yes: 'Still expected' } : { question: 'Is it still open?', yes: 'Still open' };
}

/** When somebody last knew that it was there. */
export function freshText(opening: Pick<Opening, 'status' | 'heardOn' | 'verifiedOn'>, site: Pick<Site, 'today' | 'locale'>): string {
  const days = daysUnverified(opening, site.today);
  const day = formatDay(opening.verifiedOn && opening.verifiedOn > opening.heardOn ? opening.verifiedOn : opening.heardOn, site.locale, 'short');
  const verb = opening.verifiedOn && opening.verifiedOn > opening.heardOn ? 'Checked' : 'Heard of';
  return days === 0 ? `${verb} today` : `${verb} ${day}, ${plural(days, 'day', 'days', site.locale)} ago`;
}

/** All that is known, as term and text; what isn't known is left out, and said so once below. */
export function openingFacts(opening: Opening, site: Site): { term: string; text: string; note: string }[] {
  const grid = parseGrid(opening.grid);
  const setting = settingOf(opening);
  const settings = WORK_SETTINGS.flatMap(({ value }) => {
    const said = OPENING_SETTINGS.find((one) => one.value === value)?.label ?? '';
    return setting[value] === undefined ? [] : [`${said}: ${setting[value] ? 'yes' : 'no'}`];
  });
  const facts: [string, string][] = [
    ['Kind of work', opening.kindWords || (kindByCode(opening.kind)?.title ?? '')], ['Hours a week', hoursText(opening).replace(' hours', '')],
    ['Shifts', opening.shiftWords || (grid === null ? '' : describeGrid(grid, site.locale))], ['Pay', payText(opening, site)], ['Pay, in their words', opening.payMin === null && opening.payMax === null ? '' : opening.payWords], ['Starts on', dayText(opening.startsOn, site)],
    ['Kind of job', labelOf(TERMS, opening.term)], ['Open to anyone', yesNo(opening.openToAnyone)], ['Duties', opening.duties], ['They ask for', opening.requirements],
    ['Licences', textList(opening.licences).map(licenceLabel).join(', ')], ['Languages', textList(opening.languages).join(', ')], ['Before hiring', textList(opening.checks).map((check) => labelOf(CHECKS, check)).join(', ')], ['Driving', yesNo(opening.driving)],
    ['Setting', settings.join('\n')], ['Heaviest lift', liftText(opening.liftingKg, site.locale)], ['How to apply', opening.howToApply],
    ['How we know', labelOf(OPENING_SOURCES, opening.source)], ['Expected from', opening.status === 'expected' ? dayText(opening.expectedOn, site) : ''], ['Closes on', dayText(opening.closesOn, site)],
    ['What came of it', labelOf(OPENING_OUTCOMES, opening.outcome)], ['What happened', opening.closedNote],
  ];
  const noteOf = (term: string): string => (term === 'Kind of work' && isKindFromTitle(opening) ? '(from the title)' : '');
  return facts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text, note: noteOf(term) }));
}

/** As people of the place say it: "33 lb", "15 kg". */
function liftText(kg: number | null, locale: string): string {
  return kg === null ? '' : measured(kg, measuresOf(locale).weight, locale);
}

function dayText(day: Day | null, { locale }: Site): string {
  return day ? formatDay(day, locale, 'long') : '';
}

function labelOf(choices: readonly { value: string; label: string }[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? '';
}

function yesNo(said: Opening['driving']): string {
  return { yes: 'Yes', no: 'No', unknown: '' }[said];
}


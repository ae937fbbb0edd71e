import { choiceOf, sureKind } from '../occupations/kind-choice';
import { cellsOf } from '../clients/preferences/preferences-values';
import { LICENCES, WORK_SETTINGS } from '../clients/work-profile.choices';
import { inUnit, measuresOf } from '../common/text/measures';
import { kindByCode } from '../occupations/kinds-of-work';
import type { Opening, YesNo } from './opening.entity';

/** A stored opening as its form shows it: reading these values again gives the same opening. */
export function openingValues(opening: Opening, locale: string): Record<string, string | string[]> {
  const licences = textList(opening.licences);
  const setting = settingOf(opening);
  const isListed = (licence: string) => LICENCES.some(({ value }) => value === licence);
  const kindWords = opening.kindWords || (isKindFromTitle(opening) ? '' : (kindByCode(opening.kind)?.title ?? ''));
  return {
    id: opening.id, version: String(opening.version), employer: opening.employerId, title: opening.title, kindWords,
    kind: kindWords === '' ? '' : choiceOf({ code: opening.kind || null, words: kindWords }), site: opening.siteId ?? '', status: opening.status, heardOn: opening.heardOn, closesOn: opening.closesOn ?? '', startsOn: opening.startsOn ?? '', expectedOn: opening.expectedOn ?? '',
    hoursMin: written(opening.hoursMin), hoursMax: written(opening.hoursMax), times: cellsOf(opening.grid), shiftWords: opening.shiftWords,
    payMin: written(opening.payMin), payMax: written(opening.payMax), payUnit: opening.payUnit, payWords: opening.payWords, term: opening.term, openToAnyone: known(opening.openToAnyone),
    duties: opening.duties, requirements: opening.requirements, ...Object.fromEntries(WORK_SETTINGS.map(({ value }) => [`setting_${value}`, setting[value] === undefined ? '' : setting[value] ? 'yes' : 'no'])),
    heaviestLift: opening.liftingKg === null ? '' : String(inUnit(opening.liftingKg, measuresOf(locale).weight)), licences: licences.filter(isListed), otherLicences: licences.filter((one) => !isListed(one)).join('\n'), languages: textList(opening.languages).join(', '), checks: textList(opening.checks),
    driving: known(opening.driving), howToApply: opening.howToApply, ask: opening.askId ?? '', source: opening.source,
  };
}

/** Whether nobody said the kind of work and the title says it: then it goes with the title. */
export function isKindFromTitle({ kind, kindWords, title }: Pick<Opening, 'kind' | 'kindWords' | 'title'>): boolean {
  return kind !== '' && kindWords === '' && sureKind(title)?.code === kind;
}

/** What is known of the setting, by `WorkSetting`. */
export function settingOf(opening: Pick<Opening, 'setting'>): Partial<Record<string, boolean>> {
  const stored: unknown = JSON.parse(opening.setting);
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'));
}

/** The texts of a stored JSON list. */
export function textList(json: string): string[] {
  const stored: unknown = JSON.parse(json);
  return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];
}

function known(said: YesNo): string {
  return said === 'unknown' ? '' : said;
}

function written(amount: number | null): string {
  return amount === null ? '' : String(amount);
}

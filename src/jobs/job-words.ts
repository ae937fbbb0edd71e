import { kindByCode } from '../occupations/kinds-of-work';
import { joinList } from '../common/text/plain';
import type { Day } from '../common/time/calendar';
import { formatDay } from '../common/time/format';
import { factAsTold, type Fact } from '../disclosure/rules/disclosure.choices';
import { hoursText, payText, type Site } from '../openings/opening-words';
import { hourlyOf, monthlyOf, type PaidJob } from './earnings.rules';
import { COMPETITIVE_FACTS, END_REASONS } from './job.choices';
import type { Job } from './job.entity';
import { exactMoney, wholeMoney } from './money';

/** "22 hours a week", or nothing when not known. */
export function jobHours({ hours }: Pick<Job, 'hours'>): string {
  return hours === null ? '' : `${hoursText({ hoursMin: hours, hoursMax: hours })} a week`;
}

/** "$17.50 an hour", or nothing when not known. */
function jobPay({ pay, payUnit }: Pick<Job, 'pay' | 'payUnit'>, site: Pick<Site, 'locale' | 'currency'>): string {
  return payText({ payMin: pay, payMax: pay, payUnit, payWords: '' }, site);
}

/** Pay in the one unit jobs are compared in: "$18.46 an hour", with "about" where it was worked out; as it was said where it can't be. */
export function payAnHour(job: PaidJob, site: Pick<Site, 'locale' | 'currency'>): string {
  const hourly = hourlyOf(job);
  return hourly === null || job.payUnit === 'hour' ? jobPay(job, site) : `about ${exactMoney(hourly, site)} an hour`;
}

/** Pay as it was said, and what that is in an average month, or an hour for a monthly wage (M6): "$17.50 an hour, about $1,517 a month". */
export function payBothWays(job: PaidJob, site: Pick<Site, 'locale' | 'currency'>): string {
  const [hourly, monthly] = [hourlyOf(job), monthlyOf(job)];
  const more = [hourly === null || job.payUnit === 'hour' ? '' : payAnHour(job, site), monthly === null || job.payUnit === 'month' ? '' : `about ${wholeMoney(monthly, site)} a month`];
  return [jobPay(job, site), ...more].filter((text) => text !== '').join(', ');
}

/** "Since 2 November 2026", "From 1 December 2026", "2 November 2026 to 18 November 2026". */
export function jobSpan({ startedOn, endedOn }: Pick<Job, 'startedOn' | 'endedOn'>, site: Pick<Site, 'today' | 'locale'>): string {
  const day = (one: string) => formatDay(one, site.locale, 'withYear');
  if (endedOn !== null) return `${day(startedOn)} to ${day(endedOn)}`;
  return `${startedOn > site.today ? 'From' : 'Since'} ${day(startedOn)}`;
}

/** Whether somebody works there now or soon: no last day is known, or it lies ahead. */
export function isRunning({ endedOn }: Pick<Job, 'endedOn'>, today: Day): boolean {
  return endedOn === null || endedOn > today;
}

export function endReasonWords(reason: Job['endReason']): string {
  return END_REASONS.find((one) => one.value === reason)?.label ?? '';
}

/** What the employer knows of the client's support, as a sentence. */
export function knowledgeWords(job: Pick<Job, 'employerKnows' | 'toldOn'>, facts: readonly Fact[], name: string, locale: string): string {
  switch (job.employerKnows) {
    case 'no': return 'The employer doesn’t know of us, and nobody tells them.';
    case 'from_client': return `What the employer knows, they know from ${name}.`;
    case 'from_us': return `From ${formatDay(job.toldOn ?? '', locale, 'withYear')} we may speak with the employer. They were told ${joinList(facts.map((fact) => factAsTold(fact, { name })), locale)}.`;
  }
}

/** Field by field, for two people's versions of one job. */
export function jobLines(job: Job, facts: readonly Fact[], site: Site): Map<string, string> {
  const yesNo = { yes: 'Yes', no: 'No', unknown: '' };
  return new Map([
    ['Title', job.title], ['Kind of work', job.kindWords || (kindByCode(job.kind)?.title ?? '')], ['First day', job.startedOn], ['Hours', jobHours(job)], ['Pay', jobPay(job, site)],
    ...COMPETITIVE_FACTS.map(({ value, label }): [string, string] => [label, yesNo[job[value]]]),
    ['What the employer knows', knowledgeWords({ ...job, toldOn: job.toldOn ?? job.startedOn }, facts, 'the client', site.locale)],
  ]);
}

import { choiceOf } from '../occupations/kind-choice';
import { kindByCode } from '../occupations/kinds-of-work';
import type { Fact } from '../disclosure/rules/disclosure.choices';
import type { Opening, YesNo } from '../openings/opening.entity';
import type { Job } from './job.entity';

type Values = Record<string, string | string[]>;

/** A stored job as its form shows it: reading these values again gives the same job. */
export function jobValues(job: Job, facts: readonly Fact[]): Values {
  return {
    id: job.id, version: String(job.version), opening: job.openingId ?? '', employer: job.employerId, title: job.title, ...kindValues(job), startedOn: job.startedOn,
    hours: written(job.hours), pay: written(job.pay), payUnit: job.payUnit, minimumWage: known(job.minimumWage), openToAnyone: known(job.openToAnyone), notSetAside: known(job.notSetAside), ordinaryTerm: known(job.ordinaryTerm),
    knows: job.employerKnows, facts: [...facts], toldOn: job.toldOn === job.startedOn ? '' : (job.toldOn ?? ''),
  };
}

/** What an opening says of the job somebody was hired into; of a range its least, which the form's note tells. */
export function valuesFromOpening(opening: Opening): Values {
  const { hoursMin, hoursMax, payMin, payMax } = opening;
  const one = (least: number | null, most: number | null) => written(least ?? most);
  return {
    opening: opening.id, employer: opening.employerId, title: opening.title, ...kindValues(opening), hours: one(hoursMin, hoursMax),
    pay: one(payMin, payMax), payUnit: one(payMin, payMax) === '' ? '' : opening.payUnit, openToAnyone: known(opening.openToAnyone), ordinaryTerm: ['permanent', 'seasonal', 'temporary'].includes(opening.term) ? 'yes' : '',
  };
}

function kindValues({ kind, kindWords }: Pick<Job, 'kind' | 'kindWords'>): { kind: string; kindWords: string } {
  const words = kindWords || (kindByCode(kind)?.title ?? '');
  return { kindWords: words, kind: words === '' ? '' : choiceOf({ code: kind || null, words }) };
}

function known(said: YesNo): string {
  return said === 'unknown' ? '' : said;
}

function written(amount: number | null): string {
  return amount === null ? '' : String(amount);
}

import { addDays, type Day } from '../common/time/calendar';
import { formatDay } from '../common/time/format';
import type { Client } from '../clients/client.entity';
import type { Site } from '../openings/opening-words';
import type { FollowAlongKind, FollowAlongStanding } from './follow-along.rules';
import type { Job } from './job.entity';
import { jobPaths } from './job.paths';
import { jobHours, payBothWays } from './job-words';

export interface JobPaper {
  readonly job: Job;
  readonly client: Pick<Client, 'initials' | 'preferredName'>;
  readonly employer: string;
  /** Of the employer's main site; empty when not known. */
  readonly address: string;
  /** Who will be in touch. */
  readonly specialist: string;
  readonly standings: readonly FollowAlongStanding[];
  readonly site: Site;
}

/** What each is for, said to the client. */
const PURPOSES: Readonly<Record<FollowAlongKind, string>> = {
  before_start: 'Before you begin: the way there, what to bring, what you’d like to know.', after_start: 'After your first days: how they were.', weekly: 'How the week was.',
  monthly: 'How the month was, and what you’d like to change.', after_loss: 'How it was, and what you’d like next.',
};

/** So many days stand singly, so that the sheet is one page; what follows them is once a month in any case. */
const MOST_DAYS = 7;

const QUESTIONS = ['What goes well', 'What I’d like to be different', 'What I want to ask at work'] as const;
const AFTERWARDS = ['What I liked', 'What I’d rather not have again', 'What I’d like next'] as const;

/** A client's own sheet about their job and the days we'll be in touch (F10): to them, in plain words, with room to write. It says nothing of what an employer knows. */
export function jobPaperPage({ job, client, employer, address, specialist, standings, site }: JobPaper) {
  const hasEnded = job.endedOn !== null && job.endedOn <= site.today;
  const days = standings.filter(({ state }) => state === 'due' || state === 'ahead');
  const day = (one: Day) => formatDay(one, site.locale, one < addDays(site.today, 120) ? 'long' : 'withYear');
  const facts: [string, string][] = [['At', [employer, address].filter((text) => text !== '').join(', ')], ['First day', formatDay(job.startedOn, site.locale, 'withYear')], ['Hours', jobHours(job)], ['Pay', payBothWays(job, site)]];
  return {
    title: `A job of ${client.initials}`, heading: job.title, backHref: jobPaths.show(job.id), isRunning: !hasEnded,
    opening: `For ${client.preferredName}, as of ${formatDay(site.today, site.locale, 'withYear')}. This sheet is yours; keep it at home if nobody at work should see it.`,
    facts: facts.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text, hasHref: false, href: '', hasTag: false, tag: {}, hasNote: false, note: '' })),
    ...laterPart(days.slice(MOST_DAYS), site), hasDays: days.length > 0, days: days.slice(0, MOST_DAYS).map(({ on, kind }) => ({ day: day(on < site.today ? site.today : on), what: PURPOSES[kind] })),
    promise: `${specialist} will be in touch around these days. Another day or another way is fine: say so.`, questions: hasEnded ? AFTERWARDS : QUESTIONS, specialist,
  };
}

function laterPart(later: readonly FollowAlongStanding[], { locale }: Site) {
  const last = later.at(-1);
  return { hasLater: last !== undefined, later: last ? `After that about once a month, until ${formatDay(last.on, locale, 'withYear')}.` : '' };
}

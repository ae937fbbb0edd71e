import { kindByCode } from '../occupations/kinds-of-work';
import { dueDay, formatDay } from '../common/time/format';
import { checkField, radiosField } from '../common/web/choice-fields';
import { dateField, fieldValue, textareaField, type FormState } from '../common/web/fields';
import { problem, save, tag, type Tag } from '../common/web/parts';
import type { Client } from '../clients/client.entity';
import { clientPaths } from '../clients/client.paths';
import type { Fact } from '../disclosure/rules/disclosure.choices';
import type { Look } from '../disclosure/gate/leave-look.service';
import { openingPaths } from '../openings/opening.paths';
import type { Site } from '../openings/opening-words';
import { isCompetitive, type CompetitiveFacts } from './competitive.rules';
import { FOLLOW_WAYS } from './job.choices';
import type { Job } from './job.entity';
import { jobPaths } from './job.paths';
import { ceilingNote } from './ceiling.page';
import { endReasonWords, jobHours, jobSpan, knowledgeWords, payBothWays } from './job-words';
import { dueTag, followItems } from './follow-along.page';
import type { FollowAlongStanding } from './follow-along.rules';
import type { DoneFollowAlong } from './follow-alongs.service';

export interface JobView {
  readonly job: Job;
  readonly client: Client;
  readonly employer: string;
  readonly facts: readonly Fact[];
  readonly standings: readonly FollowAlongStanding[];
  readonly next: FollowAlongStanding | null;
  readonly done: readonly DoneFollowAlong[];
  /** How leave stands today where we may have spoken; null where nobody was told by us. */
  readonly look: Look | null;
  /** What is to be talked over of the client's own ceiling (M6). */
  readonly warning: string | null;
  readonly site: Site;
}

/** One job: what it is, what the employer knows, and when to be in touch (M9, F10). The title says initials only. */
export function jobPage(view: JobView, form: FormState) {
  const { job, client, employer, site } = view;
  const name = client.preferredName;
  const hasEnded = job.endedOn !== null;
  return {
    title: `A job of ${client.initials}`, name, heading: job.title, jobsHref: jobPaths.ofClient(client.id), clientHref: clientPaths.show(client.id), employer, employerHref: `/employers/${job.employerId}`,
    standing: standingTag(job, site), span: jobSpan(job, site), editHref: jobPaths.edit(job.id), endHref: jobPaths.newEnding(job.id), continueHref: jobPaths.continuations(job.id), removeHref: jobPaths.removals(job.id),
    hasEnded, hasStopped: hasEnded && (job.endedOn ?? '') <= site.today, facts: factsOf(view), competitive: competitiveTag(job, site), competitiveText: isCompetitive(job, site.locale).sentence,
    knowledge: knowledgeWords(job, view.facts, name, site.locale), isSecret: job.employerKnows === 'no', maySpeakAtWork: job.employerKnows === 'from_us', ...lookPart(view), disclosureHref: clientPaths.disclosure(client.id), visitHref: `/visits/new?employer=${job.employerId}`,
    ...aheadPart(job, site), ending: hasEnded ? endReasonWords(job.endReason) : '', hasEndNote: job.endNote !== '', endNote: job.endNote, learnHref: clientPaths.preferencesAfter(client.id, hasEnded && (job.endedOn ?? '') <= site.today ? 'end' : 'start', job.id), canLearn: job.startedOn <= site.today,
    ...ceilingNote(view.warning), paperHref: jobPaths.paper(job.id), ...followPart(view, form),
  };
}

/** A last day that is still to come is said to be: until then it goes on, and so do the follow-alongs (F10). */
function aheadPart({ endedOn }: Pick<Job, 'endedOn'>, { today, locale }: Site) {
  const isAhead = endedOn !== null && endedOn > today;
  return { isEndAhead: isAhead, endAhead: isAhead ? `The last day is still to come: ${formatDay(endedOn, locale, 'long')}, ${dueDay(endedOn, today, locale)}.` : '' };
}

/** Where a job stands, as a word. */
export function standingTag(job: Pick<Job, 'startedOn' | 'endedOn'>, site: Pick<Site, 'today'>): Tag {
  if (job.startedOn > site.today) return tag('info', 'Starts soon', 'calendar');
  if (job.endedOn !== null) return job.endedOn > site.today ? tag('info', 'Ends soon') : tag('', 'Ended');
  return tag('good', 'Working');
}

/** Whether it counts as competitive, as a word (F9). */
export function competitiveTag(job: CompetitiveFacts, site: Pick<Site, 'locale'>): Tag {
  return { yes: tag('good', 'Competitive'), no: tag('', 'Not competitive'), unknown: tag('warn', 'Facts to ask', 'ask') }[isCompetitive(job, site.locale).state];
}

function factsOf({ job, employer, site }: JobView) {
  const said: [string, string, string][] = [
    ['Employer', employer, `/employers/${job.employerId}`], ['Kind of work', job.kindWords || (kindByCode(job.kind)?.title ?? ''), ''], ['Hours', jobHours(job), ''], ['Pay', payBothWays(job, site), ''],
    ['First day', formatDay(job.startedOn, site.locale, 'withYear'), ''], ['Last day', job.endedOn ? formatDay(job.endedOn, site.locale, 'withYear') : '', ''],
    ['Opening', job.openingId ? 'The opening it came from' : '', job.openingId ? openingPaths.show(job.openingId) : ''],
  ];
  const kept = said.filter(([term, text]) => text !== '' || ['Kind of work', 'Hours', 'Pay'].includes(term));
  return kept.map(([term, text, href]) => ({ term, text: text || 'Not known', hasHref: href !== '', href, hasTag: false, tag: {}, hasNote: false, note: '' }));
}

/** Leave given once may have ended since: what may be said today is asked today (D8). */
function lookPart({ look, job }: JobView) {
  const isOver = job.employerKnows === 'from_us' && look !== null && look.state !== 'may speak';
  return { hasLookOver: isOver, lookOver: isOver ? look.sentence : '' };
}

function followPart({ job, client, standings, next, done, site }: JobView, form: FormState) {
  const doneOn = dateField({ name: 'doneOn', label: 'Day', value: fieldValue('doneOn', undefined, form) || site.today, max: site.today }, form);
  const how = radiosField({ name: 'how', label: 'How', options: FOLLOW_WAYS, value: fieldValue('how', undefined, form) || 'in_person' }, form);
  const note = textareaField({ name: 'note', label: 'What was said', optional: true, maxLength: 2000, rows: 3 }, form);
  return {
    hasNext: next !== null, next: next ? dueTag(next, site) : {}, items: followItems(standings, done, job.createdAt.slice(0, 10), site), followAction: jobPaths.followAlongs(job.id),
    problem: problem([doneOn, how, note], form.errors), followId: { name: 'id', value: fieldValue('id', undefined, form) }, doneOn, how, note,
    trouble: checkField({ name: 'trouble', label: 'There is trouble at work', hint: `Then it is time to talk again with ${client.preferredName} about what the employer may know.` }, form), save: save('Keep this'),
  };
}

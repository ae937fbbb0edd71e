import { joinList } from '../../common/text/plain';
import { formatDay, formatInstant, formatTime } from '../../common/time/format';
import { tag, type Tag } from '../../common/web/parts';
import { factAsTold } from '../../disclosure/rules/disclosure.choices';
import { modeOf, purposeOf } from '../rules/visit.choices';
import { visitSentence } from '../rules/visit-words.rules';
import type { VisitRecord } from './visit-record.service';

export interface FactLine {
  term: string;
  text: string;
  hasHref: boolean;
  href: string;
  hasTag: boolean;
  tag: Tag | Record<string, never>;
  hasNote: boolean;
  note: string;
}

/** "/visits/:id": what happened, whether it counts, and who changed it. The title names no client. */
export function visitPage(record: VisitRecord, viewerId: string) {
  const { visit, settings, counted, sight } = record;
  const { locale, timeZone } = settings;
  const sentence = visitSentence({ mode: visit.mode, purpose: visit.purpose, met: record.met }, visit.staffId === viewerId ? null : record.madeBy, locale);
  return {
    title: `Visit to ${record.employer}`, heading: record.employer, employerHref: `/employers/${visit.employerId}`, sentence: `${sentence}.`,
    when: [formatDay(visit.visitedOn, locale, 'withYear'), visit.visitedAt ? formatTime(visit.visitedAt, timeZone, locale) : ''].filter(Boolean).join(', '),
    isRemoved: visit.deletedAt !== null, canChange: record.canChange, editHref: `/visits/${visit.id}/edit`, removeHref: `/visits/${visit.id}/removals`, restoreHref: `/visits/${visit.id}/restorations`,
    counts: countTag(record), reasons: (visit.deletedAt ? [] : (counted?.reasons ?? [])).map((text) => ({ text })), isLate: counted?.isLate ?? false,
    facts: factLines(record), hasLearned: visit.learned !== '', learned: visit.learned, keepsBack: sight.level === 'initials',
    hasHistory: record.history.length > 0,
    history: record.history.map(({ by, at, what }) => ({ text: `${by} ${what}`, when: formatInstant(at, timeZone, locale), datetime: at })),
    logged: `Logged by ${record.madeBy} on ${formatInstant(visit.createdAt, timeZone, locale)}.`,
  };
}

function countTag({ visit, counted }: VisitRecord): Tag {
  if (visit.deletedAt !== null) return tag('stop', 'Removed: it doesn’t count', 'bin');
  return counted?.counts ? tag('good', 'Counts toward the six', 'cup-full') : tag('', 'Doesn’t count', 'info');
}

function factLines(record: VisitRecord): FactLine[] {
  const { visit, sight, settings, opening } = record;
  const { locale } = settings;
  const lines = [
    line('How', modeOf(visit.mode).label),
    line('Purpose', purposeOf(visit.purpose)[visit.nobodyThere ? 'plan' : 'done']),
    line('Met', record.met.length > 0 ? joinList(record.met, locale) : visit.nobodyThere ? 'Nobody there' : 'Nobody noted'),
  ];
  for (const client of sight.clients) lines.push(line('About', client.label, client.sight === 'full' ? `/clients/${client.id}` : '', saidOf(record, client.id)));
  if (record.along.length > 0) lines.push(line('Went along', joinList(record.along, locale)));
  if (opening) lines.push(line('Opening heard of', opening.title, `/openings/${opening.id}`));
  if (visit.nextOn) lines.push(line('Next step', visit.nextWhat || 'Get in touch', '', formatDay(visit.nextOn, locale, 'withYear')));
  return lines;
}

function saidOf({ told, settings }: VisitRecord, clientId: string): string {
  const facts = told.find((one) => one.clientId === clientId)?.facts ?? [];
  return facts.length === 0 ? '' : `Said: ${joinList(facts.map((fact) => factAsTold(fact, 'they')), settings.locale)}.`;
}

function line(term: string, text: string, href = '', note = ''): FactLine {
  return { term, text, hasHref: href !== '', href, hasTag: false, tag: {}, hasNote: note !== '', note };
}

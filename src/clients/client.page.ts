import { daysBetween, type Day } from '../common/time/calendar';
import { formatDay } from '../common/time/format';
import { plural } from '../common/text/plain';
import { tag, type Tag } from '../common/web/parts';
import { statusWords } from './client.choices';
import type { Client } from './client.entity';
import { clientPaths } from './client.paths';
import type { JobAhead } from './preferences/job-moments';
import { whoSeesSentences, type WhoSees } from './who-sees';

export interface Site {
  readonly today: Day;
  readonly locale: string;
}

/** What stands behind the ways on: the version of what they want, how leave stands, and the jobs that are to begin. */
export interface ClientStands {
  readonly profileNumber: number;
  readonly leave: { readonly status: Tag; readonly mayTakeBack: boolean };
  readonly starts: readonly JobAhead[];
}

/** A client's own page: where they stand, how to reach them, and the way on to what they want and allow. The title says initials only. */
export function clientPage(client: Client, sees: WhoSees, stands: ClientStands, site: Site) {
  const status = statusWords(client.status);
  const days = Math.max(0, daysBetween(client.enteredOn, site.today));
  return {
    title: client.initials, listHref: clientPaths.list, name: client.preferredName, status: tag(status.tag, status.label), caseNumber: client.caseNumber,
    subline: `${plural(days, 'day', 'days', site.locale)} since entry on ${formatDay(client.enteredOn, site.locale, 'withYear')}.`,
    starts: stands.starts.map(({ title, startedOn }) => `Starts as ${title} on ${formatDay(startedOn, site.locale, 'long')}.`), jobsHref: clientPaths.jobs(client.id),
    editHref: clientPaths.edit(client.id), matchesHref: clientPaths.matches(client.id), recordHref: clientPaths.record(client.id),
    facts: factsOf(client, sees, site), ways: waysOn(client, stands),
    whoSees: whoSeesSentences(sees, client.initials, site),
  };
}

function factsOf(client: Client, sees: WhoSees, site: Site) {
  const plainFact = (term: string, text: string) => ({ term, text, hasHref: false, href: '', hasTag: false, tag: {}, hasNote: false, note: '' });
  const linked = (term: string, text: string, href: string) => ({ ...plainFact(term, text), hasHref: true, href });
  return [
    client.phone ? linked('Phone', client.phone, `tel:${client.phone.replace(/[^\d+]/g, '')}`) : plainFact('Phone', 'Not noted'),
    client.email ? linked('Email', client.email, `mailto:${client.email}`) : plainFact('Email', 'Not noted'),
    plainFact('Note', client.reachNote || 'Not noted'),
    plainFact('Specialist', sees.specialist || 'Not at work here any more'),
    plainFact('Case number', client.caseNumber),
    plainFact('Initials', client.initials),
    plainFact('Agreed to this record', client.recordConsentOn ? formatDay(client.recordConsentOn, site.locale, 'withYear') : 'Not asked yet'),
  ];
}

function waysOn(client: Client, { profileNumber, leave }: ClientStands) {
  const way = { hasTag: false, tag: {} };
  const ways = [
    { href: clientPaths.preferences(client.id), icon: 'note', name: 'What they want', text: profileNumber === 0 ? 'Nothing asked yet.' : `Version ${profileNumber} is in use.` },
    { href: clientPaths.disclosure(client.id), icon: 'lock', name: 'What may be said', text: 'The disclosure plan, in the client’s own words.', hasTag: true, tag: leave.status },
    // Where nothing was ever given there is nothing to take back; afterwards it is always at hand (D4).
    ...(leave.mayTakeBack ? [{ href: clientPaths.takeBack(client.id), icon: 'undo', name: `${client.preferredName} takes it back`, text: 'Leave to speak to employers: the whole, one employer or one fact. It holds at once and needs no reason.' }] : []),
    { href: clientPaths.disclosures(client.id), icon: 'eye', name: 'What was told', text: 'Every fact told to every employer, to print for the client.' },
    { href: clientPaths.jobs(client.id), icon: 'role', name: 'Jobs', text: 'Work found, and when to be in touch about it.' },
    { href: clientPaths.introductions(client.id), icon: 'mail', name: 'Introductions', text: 'Written to employers, with what the plan allows there.' },
    { href: clientPaths.matches(client.id), icon: 'match', name: 'Openings that fit', text: 'In the order of what they want, with the reasons.' },
  ];
  return ways.map((one) => ({ ...way, ...one }));
}

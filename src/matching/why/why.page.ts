import type { Client } from '../../clients/client.entity';
import { clientPaths } from '../../clients/client.paths';
import { WORK_SETTINGS } from '../../clients/work-profile.choices';
import { capitalise, plural } from '../../common/text/plain';
import { reason, type ReasonKind } from '../../common/web/parts';
import { openingPaths } from '../../openings/opening.paths';
import { freshText, hoursText, payText, standingTag } from '../../openings/opening-words';
import { fitWord, leaveTag } from '../match-words';
import { matchingPaths } from '../matching.paths';
import type { Site, Why } from '../matches.service';
import type { Standing, WhyLine } from './why.rules';

export interface WhyPageData extends Why {
  readonly client: Client;
  readonly site: Site;
}

const LABELS: Readonly<Record<string, string>> = {
  kind: 'Kind of work', refusedKind: 'Work not wanted', nextJob: 'Next job', dreamJob: 'Dream job', times: 'Days and times', hours: 'Hours a week', start: 'Start', pay: 'Pay', ceiling: 'Earnings ceiling', travel: 'The way there', lifting: 'Lifting',
  licences: 'Licences', languages: 'Languages', tasks: 'Tasks', training: 'Training', employer: 'Employer', refusedEmployer: 'Employer', check: 'Checks by the employer', ...Object.fromEntries(WORK_SETTINGS.map(({ value, label }) => [value, label])),
};

/** Groups in the order people read them, each with what it is called for one and for several. */
const GROUPS: readonly { standings: readonly Standing[]; heading: string; kind: ReasonKind; word: string; isFolded?: boolean }[] = [
  { standings: ['breaks'], heading: 'Against a must, or to be avoided', kind: 'clash', word: 'Conflict' },
  { standings: ['conflicts'], heading: 'Other than wished', kind: 'clash', word: 'Conflict' },
  { standings: ['unknown'], heading: 'Not known yet', kind: 'ask', word: 'Not known' },
  { standings: ['talk'], heading: 'To talk over', kind: 'talk', word: 'To talk over' },
  { standings: ['fits'], heading: 'Fits', kind: 'fit', word: 'Fits' },
  { standings: ['neither'], heading: 'Neither for nor against', kind: 'neither', word: 'Neither' },
  { standings: ['not asked'], heading: 'Never asked', kind: 'neither', word: 'Not asked', isFolded: true },
];

/** Every criterion of one client and one opening, both sides, and what would have to change. The title says initials only. */
export function whyPage({ client, listed, lines, look, standing, site }: WhyPageData) {
  const name = client.preferredName;
  const groups = GROUPS.map((group) => groupModel(group, lines)).filter(({ lines: some }) => some.length > 0);
  return {
    title: `An opening compared for ${client.initials}`, heading: `${listed.title} and ${name}`, name, clientHref: clientPaths.show(client.id), matchesHref: matchingPaths.ofClient(client.id), preferencesHref: clientPaths.preferences(client.id),
    openingHref: openingPaths.show(listed.id), openingTitle: listed.title, employer: listed.employer, employerHref: `/employers/${listed.employerId}`, standing: standingTag(listed, site.today), leave: leaveTag(look, name),
    about: [hoursText(listed), payText(listed, site), freshText(listed, site)].filter((text) => text !== '').join(' · '), verdict: verdictOf(lines, capitalise(fitWord(standing)), name, site.locale), groups,
  };
}

function groupModel({ standings, heading, kind, word, isFolded = false }: (typeof GROUPS)[number], lines: readonly WhyLine[]) {
  const some = lines.filter(({ standing }) => standings.includes(standing));
  return {
    heading, id: standings[0].replace(' ', '-'), isFolded, foldedLabel: `${heading}: ${some.length}`,
    lines: some.map(({ part, sentence, changes, standing }) => ({
      label: LABELS[part], ...reason(kind, sentence), word, changes: changes.map((text) => ({ text })), hasChanges: changes.length > 0,
      changesLabel: standing === 'unknown' || standing === 'talk' ? 'To ask:' : 'It would fit if:', hasOr: standing !== 'unknown' && standing !== 'talk' && changes.length > 1,
    })),
  };
}

function verdictOf(lines: readonly WhyLine[], fit: string, name: string, locale: string): string {
  const count = (standing: Standing) => lines.filter((line) => line.standing === standing).length;
  const [broken, conflicts, unknown, fits] = [count('breaks'), count('conflicts'), count('unknown'), count('fits')];
  if (broken > 0) return `It stands under conflicts, since ${plural(broken, 'thing speaks', 'things speak', locale)} against what ${name} said must be, or must not be. ${name} decides.`;
  const rest = [conflicts > 0 ? `${plural(conflicts, 'thing is', 'things are', locale)} other than wished` : '', unknown > 0 ? `${plural(unknown, 'thing isn’t', 'things aren’t', locale)} known yet` : ''].filter((text) => text !== '').join(', ');
  return `${fit}: ${fits === 0 ? 'nothing speaks for it yet' : `${plural(fits, 'thing speaks', 'things speak', locale)} for it`}${rest === '' ? '' : `; ${rest}`}. ${name} decides.`;
}

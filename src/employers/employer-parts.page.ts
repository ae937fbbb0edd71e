import type { Day } from '../common/time/calendar';
import { formatDay } from '../common/time/format';
import { tag, type Tag } from '../common/web/parts';
import type { Employer } from './employer.entity';
import { industryTitle } from './industry';
import { touchModel } from './list/list.page';
import { employerPaths } from './paths';
import { phoneModel } from './phone';
import type { Site } from './site.entity';
import { standingModel } from './standing';
import { wishSentence } from './wishes/wishes.page';

export interface Fact {
  term: string;
  text: string;
  hasHref: boolean;
  href: string;
  hasTag: boolean;
  tag: Tag;
  hasNote: boolean;
  note: string;
}

/** One line of `{{> facts}}`. */
export function fact(term: string, text: string, more: Partial<Pick<Fact, 'href' | 'tag' | 'note'>> = {}): Fact {
  const { href = '', note = '' } = more;
  return { term, text, hasHref: href !== '', href, hasTag: more.tag !== undefined, tag: more.tag ?? tag('', ''), hasNote: note !== '', note };
}

/** Where they are and what they are, in one line: "Hotels · 12 Quay Street, Harborton". */
export function employerLine(employer: Employer, site: Site | null): string {
  const place = [site?.address ?? '', site?.city || employer.area].filter((text) => text !== '').join(', ');
  return [industryTitle(employer.industry), place].filter((text) => text !== '').join(' · ');
}

export interface PartsView {
  today: Day;
  locale: string;
  /** Names of staff by id: owner, last visitor, who set the stage. */
  names: ReadonlyMap<string, string>;
  /** A visit about another team's client is "a visit" and opens for nobody here (P2). */
  canOpenLastVisit: boolean;
}

/** The card "Relationship": cups, last visit, next touch, what they look for, how they hire, when not to call. */
export function relationshipPart(employer: Employer, view: PartsView) {
  const { today, locale, names } = view;
  const touch = touchModel(employer, { today, locale });
  const visitor = names.get(employer.lastVisitBy ?? '') ?? '';
  const facts = [
    fact('Last visit', employer.lastVisitOn === null ? 'Never' : formatDay(employer.lastVisitOn, locale, 'weekday'), { note: visitor === '' ? '' : `(${visitor})`, href: view.canOpenLastVisit ? `/visits/${employer.lastVisitId}` : '' }),
    touch.hasTouchTag ? fact('Next touch', '', { tag: touch.touchTag }) : fact('Next touch', touch.touch),
    fact('Whose', names.get(employer.ownerId ?? '') ?? 'Nobody’s yet'),
    ...[['They look for', employer.whatTheyNeed], ['They hire by', employer.howTheyHire], ['Busy, don’t call', employer.busyTimes]].filter(([, text]) => text !== '').map(([term, text]) => fact(term, text)),
  ];
  return { standing: standingModel(employer), facts, setStageHref: employerPaths.newStage(employer.id), hasStageNote: employer.stageSetOn !== null, stageNote: stageNote(employer, view) };
}

function stageNote(employer: Employer, { locale, names }: PartsView): string {
  if (employer.stageSetOn === null) return '';
  const by = names.get(employer.stageSetBy ?? '');
  return `Set by hand on ${formatDay(employer.stageSetOn, locale, 'withYear')}${by === undefined ? '' : ` by ${by}`}: ${employer.stageNote}`;
}

/** The standing remark of an employer that asked not to be contacted, for `{{> notice}}`. */
export function wishPart(employer: Employer, locale: string) {
  const text = wishSentence(employer, locale);
  return {
    hasWish: text !== '', wishHref: employerPaths.newDoNotContact(employer.id),
    wish: { kind: 'stop', hasHeading: true, heading: 'Do not contact', text, hasAction: true, actionHref: employerPaths.newDoNotContact(employer.id), actionLabel: 'They may be contacted again' },
  };
}

/** The card "How to reach them": phone, website, each site, tags, legal name. */
export function reachPart(employer: Employer, sites: readonly Site[], tags: readonly string[], locale: string) {
  const phone = phoneModel(employer.phone, locale);
  const isLink = /^https?:\/\//i.test(employer.website) && URL.canParse(employer.website);
  const facts = [
    ...(phone.text === '' ? [] : [fact('Phone', phone.text, { href: phone.href })]),
    ...(employer.website === '' ? [] : [fact('Website', employer.website, { href: isLink ? employer.website : '' })]),
    ...sites.map((site) => fact(site.isMain === 1 ? 'Address' : site.name || 'Another site', [site.address, site.city, [site.region, site.postcode].filter(Boolean).join(' ')].filter(Boolean).join(', '), { href: employerPaths.editSite(employer.id, site.id) })),
    ...(employer.legalName === '' ? [] : [fact('Legal name', employer.legalName)]),
    ...(tags.length === 0 ? [] : [fact('Tags', tags.join(', '))]),
  ];
  return { hasReach: facts.length > 0, reach: facts, newSiteHref: employerPaths.newSite(employer.id) };
}

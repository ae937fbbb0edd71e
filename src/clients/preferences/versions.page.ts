import { formatInstant } from '../../common/time/format';
import type { Client } from '../client.entity';
import { clientPaths } from '../client.paths';
import { changesBetween, type ChangeWords } from './profile-changes.rules';
import type { SummaryLine } from './preferences-summary';
import type { ProfileVersion, StoredVersion } from './work-profiles.service';

interface SiteTime {
  readonly locale: string;
  readonly timeZone: string;
}

/** Versions on one page of history. */
export const VERSIONS_A_PAGE = 20;

/**
 * What a client wanted, version after version, newest first, each with what is different from the one before (M2).
 * @param versions one more than is shown, where there is one: the oldest shown is compared with it
 */
export function versionsPage(client: Client, versions: readonly StoredVersion[], words: ChangeWords, site: SiteTime) {
  const shown = versions.slice(0, VERSIONS_A_PAGE);
  const next = versions[VERSIONS_A_PAGE] as StoredVersion | undefined;
  return {
    title: `How what ${client.initials} wants changed`, heading: `How it changed`, name: client.preferredName, ...pathsOf(client),
    hasVersions: shown.length > 0, versions: shown.map((version, at) => ({ number: version.number, href: `${clientPaths.preferences(client.id)}/${version.number}`, when: whenSaid(version, site), ...learnedPart(version), ...changesPart(versions.at(at + 1), version, words) })),
    hasOlder: next !== undefined, olderHref: `${clientPaths.preferencesVersions(client.id)}?before=${shown.at(-1)?.number ?? 0}`,
  };
}

/** One version of what a client wanted, as it was recorded; only what was asked is shown. */
export function versionPage(client: Client, [version, before]: readonly [StoredVersion, StoredVersion?], lines: readonly SummaryLine[], words: ChangeWords, site: SiteTime) {
  const said = lines.filter(({ text }) => text !== '');
  return {
    title: `What ${client.initials} wanted, version ${version.number}`, heading: `What ${client.preferredName} wanted`, name: client.preferredName, ...pathsOf(client),
    subline: `Version ${version.number}, recorded ${whenSaid(version, site)}. Versions are never changed.`, ...learnedPart(version), ...changesPart(before, version, words),
    facts: said.map(({ label, text }) => ({ term: label, text, hasHref: false, href: '', hasTag: false, tag: {}, hasNote: false, note: '' })), hasFacts: said.length > 0,
  };
}

function pathsOf(client: Client) {
  return { clientsHref: clientPaths.list, clientHref: clientPaths.show(client.id), nowHref: clientPaths.preferences(client.id), versionsHref: clientPaths.preferencesVersions(client.id) };
}

/** "Nov 19, 2026, 10:00 AM by Dana Reyes". */
export function whenSaid(version: Pick<ProfileVersion, 'recordedAt' | 'recordedBy'>, site: SiteTime): string {
  return `${formatInstant(version.recordedAt, site.timeZone, site.locale)} by ${version.recordedBy}`;
}

/** "After the start of “Housekeeper”", or nothing. */
export function afterWords({ afterMoment, jobTitle }: Pick<ProfileVersion, 'afterMoment' | 'jobTitle'>): string {
  if (afterMoment === null) return '';
  return `After the ${afterMoment} of ${jobTitle === '' ? 'a job' : `“${jobTitle}”`}`;
}

function learnedPart(version: ProfileVersion) {
  const after = afterWords(version);
  return { hasAfter: after !== '', after, hasLearned: version.learned !== '', learned: version.learned };
}

function changesPart(before: StoredVersion | undefined, version: StoredVersion, words: ChangeWords) {
  const changes = changesBetween(before?.profile ?? null, version.profile, words);
  return { hasChanges: changes.length > 0, changes, isFirst: version.number === 1 };
}

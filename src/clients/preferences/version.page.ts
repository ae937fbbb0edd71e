import { formatInstant } from '../../common/time/format';
import type { Client } from '../client.entity';
import { clientPaths } from '../client.paths';
import type { SummaryLine } from './preferences-summary';
import type { StoredVersion } from './work-profiles.service';

/** One version of what a client wanted, as it was recorded; only what was asked is shown. */
export function versionPage(client: Client, version: StoredVersion, lines: readonly SummaryLine[], site: { locale: string; timeZone: string }) {
  const said = lines.filter(({ text }) => text !== '');
  return {
    title: `What ${client.initials} wanted, version ${version.number}`, heading: `What ${client.preferredName} wanted`, name: client.preferredName,
    clientsHref: clientPaths.list, clientHref: clientPaths.show(client.id), nowHref: clientPaths.preferences(client.id),
    subline: `Version ${version.number}, recorded ${formatInstant(version.recordedAt, site.timeZone, site.locale)} by ${version.recordedBy}. Versions are never changed.`,
    facts: said.map(({ label, text }) => ({ term: label, text, hasHref: false, href: '', hasTag: false, tag: {}, hasNote: false, note: '' })), hasFacts: said.length > 0,
  };
}

import { formatDay, formatInstant } from '../../common/time/format';
import { paperPaths } from './paper.paths';
import type { SignedPaper } from './signed-papers';

/** What a plan's page says of the paper of one version: `{{> signed-paper paper}}`. */
export function paperLinks(clientId: string, version: number | null, papers: readonly SignedPaper[], site: { locale: string; timeZone: string }) {
  const signed = papers.filter((paper) => paper.version === version).map((paper) => ({
    text: `Signed on ${formatDay(paper.signedOn, site.locale, 'withYear')}, kept at ${paper.reference}${paper.scans.length > 0 ? ', with a scan' : ''}`,
    note: `Written down by ${paper.recordedBy}, ${formatInstant(paper.recordedAt, site.timeZone, site.locale)}`,
  }));
  return {
    hasVersion: version !== null, heading: version === null ? '' : `Signed paper, version ${version}`, signed, hasSigned: signed.length > 0,
    paperHref: paperPaths.paper(clientId, version ?? 0), signaturesHref: paperPaths.signatures(clientId, version ?? 0), newHref: paperPaths.newSignature(clientId, version ?? 0),
  };
}

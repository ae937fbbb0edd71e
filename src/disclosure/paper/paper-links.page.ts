import { formatDay, formatInstant } from '../../common/time/format';
import type { AgreedPlan } from '../plans/agreed-plan';
import { paperPaths } from './paper.paths';
import type { SignedPaper } from './signed-papers';

/** What a version says of its paper. */
type KeptPlan = Pick<AgreedPlan, 'version' | 'howGiven' | 'reference'>;

/** What a plan's page says of the paper of one version: `{{> signed-paper paper}}`. */
export function paperLinks(clientId: string, plan: KeptPlan | null, papers: readonly SignedPaper[], site: { locale: string; timeZone: string }) {
  const version = plan?.version ?? null;
  const kept = plan?.howGiven === 'paper' ? plan.reference : '';
  const signed = papers.filter((paper) => paper.version === version).map((paper) => ({
    text: `Signed on ${formatDay(paper.signedOn, site.locale, 'withYear')}, kept at ${paper.reference}${paper.scans.length > 0 ? ', with a scan' : ''}`,
    note: `Written down by ${paper.recordedBy}, ${formatInstant(paper.recordedAt, site.timeZone, site.locale)}`,
  }));
  return {
    hasVersion: version !== null, heading: version === null ? '' : `Signed paper, version ${version}`, signed, hasSigned: signed.length > 0, hasKept: kept !== '', kept,
    paperHref: paperPaths.paper(clientId, version ?? 0), signaturesHref: paperPaths.signatures(clientId, version ?? 0), newHref: paperPaths.newSignature(clientId, version ?? 0),
  };
}

import { radiosField } from '../../common/web/choice-fields';
import { dateField, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import type { Day } from '../../common/time/calendar';
import { formatDay, formatInstant } from '../../common/time/format';
import { paperPaths } from './paper.paths';
import type { ScanKept, SignedPaper } from './signed-papers';

export interface SignaturesPageInput {
  clientId: string;
  name: string;
  initials: string;
  version: number;
  papers: readonly SignedPaper[];
  locale: string;
  timeZone: string;
  /** Supervisors can take a scan away that shows somebody else's paper. */
  mayRemove: boolean;
}

const KINDS = { pdf: 'PDF', png: 'PNG', jpeg: 'JPEG' } as const;
const FILE = { name: 'file', hint: 'A PDF, PNG or JPEG of up to 5 MB. It is kept sealed, and each look at it is written down. It changes nothing about what may be said.' };

/** The signed papers of one version: who signed, who saw it, where it is kept, who wrote it down, and the scans. */
export function signaturesPage(input: SignaturesPageInput) {
  const { clientId, name, initials, version } = input;
  const papers = input.papers.filter((paper) => paper.version === version).map((paper) => paperCard(paper, input));
  return {
    title: `Signed paper of ${initials}, version ${version}`, heading: `Signed paper, version ${version}`, name, planHref: paperPaths.plan(clientId), paperHref: paperPaths.paper(clientId, version),
    newHref: paperPaths.newSignature(clientId, version), papers, hasPapers: papers.length > 0,
  };
}

function paperCard(paper: SignedPaper, input: SignaturesPageInput) {
  const { clientId, version, name, locale, timeZone } = input;
  const fact = (term: string, text: string) => ({ term, text, hasHref: false, href: '', hasTag: false, tag: {}, hasNote: false, note: '' });
  return {
    heading: `Signed on ${formatDay(paper.signedOn, locale, 'withYear')}`,
    facts: [
      fact('By', paper.signedBy === 'client' ? name : `somebody for ${name}: ${paper.authority}`), fact('Kept at', paper.reference), fact('Witness', paper.witness || 'none noted'),
      fact('Written down', `by ${paper.recordedBy}, ${formatInstant(paper.recordedAt, timeZone, locale)}`),
    ],
    scans: paper.scans.map((scan, index) => scanRow(scan, index, paper, input)), hasScans: paper.scans.length > 0, newScanHref: paperPaths.newScan(clientId, version, paper.id),
  };
}

function scanRow(scan: ScanKept, index: number, paper: SignedPaper, { clientId, version, locale, timeZone, mayRemove }: SignaturesPageInput) {
  return {
    href: paperPaths.scan(clientId, version, paper.id, scan.id), label: `Scan ${index + 1}`, note: `${KINDS[scan.kind]}, ${sizeWords(scan.size)} · added by ${scan.addedBy}, ${formatInstant(scan.addedAt, timeZone, locale)}`,
    mayRemove, removeAction: paperPaths.removeScan(clientId, version, paper.id, scan.id),
  };
}

/** As people read sizes: "320 kB", "1.4 MB". */
function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export interface SignatureFormInput {
  clientId: string;
  name: string;
  initials: string;
  version: number;
  id: string;
  today: Day;
  givenOn: Day;
}

/** The form for a paper that was signed, with a scan if there is one. */
export function signatureFormPage({ clientId, name, initials, version, id, today, givenOn }: SignatureFormInput, form: FormState) {
  const who = [{ value: 'client', label: name }, { value: 'representative', label: `Somebody who may sign for ${name}` }];
  const fields = {
    signedOn: dateField({ name: 'signedOn', label: 'Day it was signed', max: today, min: givenOn }, form),
    signedBy: radiosField({ name: 'signedBy', label: 'Who signed it?', options: [who[0], { ...who[1], opens: true }] }, form),
    authority: textField({ name: 'authority', label: 'Their name, and what gives them the right to sign', hint: 'For example: Ann Marlow, guardian.', maxLength: 200, autocomplete: 'off' }, form),
    reference: textField({ name: 'reference', label: 'Where the paper is kept', hint: 'For example a number, or a folder and shelf.', maxLength: 100, autocomplete: 'off' }, form),
    witness: textField({ name: 'witness', label: 'Witness', hint: 'Somebody other than you who saw it signed.', optional: true, maxLength: 100, autocomplete: 'off' }, form),
    file: textField({ ...FILE, label: 'Scan or photograph', optional: true }, form),
  };
  const cancel = { href: paperPaths.signatures(clientId, version), label: 'Cancel' };
  return {
    title: `Signed paper of ${initials}, version ${version}`, heading: `Record the signed paper of version ${version}`, name, planHref: paperPaths.plan(clientId), action: paperPaths.signatures(clientId, version),
    id: { name: 'id', value: id }, problem: problem(Object.values(fields), form.errors), ...fields, save: save('Record it', { cancel }),
  };
}

/** The form for a further page of a paper on record. */
export function scanFormPage({ clientId, name, initials, version }: Omit<SignatureFormInput, 'id' | 'today' | 'givenOn'>, signatureId: string, form: FormState) {
  const file = textField({ ...FILE, label: 'Scan or photograph' }, form);
  return {
    title: `Scan of ${initials}’s signed paper`, heading: 'Add a scan', name, planHref: paperPaths.plan(clientId), action: paperPaths.scans(clientId, version, signatureId), file, problem: problem([file], form.errors),
    save: save('Keep it', { cancel: { href: paperPaths.signatures(clientId, version), label: 'Cancel' } }),
  };
}

import { plural } from '../../common/text/plain';
import { formatInstant } from '../../common/time/format';
import type { FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { missingFields } from '../columns/column-guess.rules';
import { choicesOf, previewStored } from '../import-draft';
import type { Import } from '../import.entity';
import type { Outcome } from '../landing/outcomes.rules';
import { DELIMITER_NAMES, type Delimiter } from '../reading/delimiter.rules';
import { KIND_WORDS } from '../understanding/choices';
import { importPaths } from './import.paths';
import { rowModel } from './import-rows.page';
import { type Where, statusTag } from './imports.page';
import { columnFields, doubtField, formOf, yearFields } from './reading-fields';
import { steps } from './upload.page';

export interface ImportShown {
  found: Import;
  /** The first refused rows. */
  refused: readonly Outcome[];
  by: string;
}

/** A file that waits for somebody's word: how it is read, what it would bring, and the choices that change that. */
export function waitingPage({ found, refused, by }: ImportShown, where: Where, notice: string, given?: FormState) {
  const preview = previewStored(found);
  const choices = choicesOf(found);
  const form = given ?? formOf(choices, preview.year?.offered.map((one) => one.year) ?? []);
  const columns = columnFields(found, choices.columns, form);
  const { year, otherYear } = yearFields(preview, form);
  const leaveOutDoubtful = doubtField(found.kind, preview, choices, form);
  const missing = missingFields(found.kind, choices.columns);
  const canRun = missing.length === 0 && found.created > 0;
  return {
    ...common({ found, refused, by }, where), steps: steps(1), action: importPaths.show(found.id), version: { name: 'version', value: String(found.version) },
    hasNotice: notice !== '' || found.failure !== '', notice: notice || found.failure,
    problem: problem([...columns.shown, ...columns.more, year, otherYear, leaveOutDoubtful], form.errors),
    hasMissing: missing.length > 0, missing: missing.length > 0 ? `Say which column holds “${missing[0].label.toLowerCase()}”: nothing can be read without it.` : '',
    hasNotes: preview.notes.length > 0, notes: preview.notes, hasFirst: preview.first.length > 0, head: preview.head, first: preview.first,
    columns: columns.shown, moreColumns: columns.more, hasYear: preview.year !== null, year, otherYear,
    hasDoubt: preview.doubtful > 0 || choices.leaveOutDoubtful, leaveOutDoubtful,
    save: canRun
      ? save('Bring them in', { name: 'then', value: 'run', second: { label: 'Look again', name: 'then', value: 'look' }, text: `${plural(found.created, KIND_WORDS[found.kind].one, KIND_WORDS[found.kind].many)} would be new.` })
      : save('Look again', { name: 'then', value: 'look', text: missing.length > 0 ? '' : 'Nothing in it is new.' }),
    abandonHref: importPaths.abandonments(found.id),
  };
}

/** A file whose rows are being brought in; the page asks again by itself. */
export function runningPage(shown: ImportShown, where: Where, progress: { done: number; of: number } | null) {
  return { ...common(shown, where), steps: steps(2), ...progressModel(shown.found, progress) };
}

/** How far it is, asked for again and again until it has ended one way or the other. */
export function progressModel({ id, status }: Import, progress: { done: number; of: number } | null) {
  const words = progress && progress.done > 0 ? `${progress.done.toLocaleString('en')} of ${progress.of.toLocaleString('en')} are in.` : 'It has begun.';
  const ended = status === 'waiting' ? { endedHeading: 'Nothing was brought in', endedLabel: 'See why' } : { endedHeading: 'It is in', endedLabel: 'See what became of the rows' };
  return { isEnded: status !== 'running', ...ended, progressHref: importPaths.progress(id), showHref: importPaths.show(id), hasMeter: progress !== null && progress.done > 0, done: String(progress?.done ?? 0), of: String(Math.max(1, progress?.of ?? 1)), progressText: words };
}

/** A file that was brought in: what became of every row, and the way back. */
export function donePage(shown: ImportShown, where: Where) {
  const { found } = shown;
  const { one, many } = KIND_WORDS[found.kind];
  const stayed = found.created - found.undoneCount;
  return {
    ...common(shown, where), steps: steps(2), isUndone: found.status === 'undone', canUndo: found.status === 'done' && found.created > 0, undoHref: importPaths.reversals(found.id),
    undone: `${plural(found.undoneCount, `${one} was`, `${many} were`)} taken away${found.undoneAt ? ` on ${formatInstant(found.undoneAt, where.timeZone, where.locale)}` : ''}. ${stayed === 0 ? 'None stayed.' : `${plural(stayed, 'stayed', 'stayed')}, because somebody has worked with ${stayed === 1 ? 'it' : 'them'} since.`}`,
    againHref: importPaths.blank,
  };
}

function common({ found, refused, by }: ImportShown, where: Where) {
  const isDone = found.status === 'done' || found.status === 'undone';
  const { title, many } = KIND_WORDS[found.kind];
  const count = (value: number) => value.toLocaleString(where.locale);
  const { doubtful } = previewStored(found);
  return {
    title: `${title} from a file`, listHref: importPaths.list, status: statusTag(found.status),
    subline: `Read as ${found.encoding.toUpperCase()} with a ${DELIMITER_NAMES[found.delimiter as Delimiter]} between cells. Brought by ${by} on ${formatInstant(found.startedAt, where.timeZone, where.locale)}.`,
    accountHeading: isDone ? 'What became of the rows' : 'What would become of the rows',
    counts: [
      { text: isDone ? `${many} created` : `new ${many}`, count: count(found.created), href: importPaths.rows(found.id, 'created') },
      { text: 'already there', count: count(found.alreadyThere), href: importPaths.rows(found.id, 'alreadyThere') },
      { text: 'refused', count: count(found.refused), href: importPaths.rows(found.id, 'refused') },
      ...(doubtful > 0 && !isDone ? [{ text: 'of the new ones to be looked at', count: count(doubtful), href: importPaths.rows(found.id, 'doubtful') }] : []),
    ],
    total: `${plural(found.total, 'row', 'rows', where.locale)} in all.`, allHref: importPaths.rows(found.id, 'all'),
    hasNewEmployers: found.newEmployers > 0, newEmployers: `${plural(found.newEmployers, 'employer', 'employers', where.locale)} ${isDone ? (found.newEmployers === 1 ? 'was' : 'were') : 'would be'} new with them.`,
    hasRefused: refused.length > 0, refused: refused.map((row) => rowModel(found, row)), hasMoreRefused: found.refused > refused.length, refusedHref: importPaths.rows(found.id, 'refused'), moreRefused: `All ${count(found.refused)}`,
  };
}

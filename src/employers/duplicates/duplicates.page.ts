import { empty, pager } from '../../common/web/parts';
import type { EmployerValues } from '../employer.form';
import { employerPaths } from '../paths';
import type { Ground, Pairs } from './duplicate-pairs';
import type { Known, Similar } from './duplicates.service';

function knownModel(employer: Known) {
  return { href: employerPaths.show(employer.id), name: employer.name, line: [employer.address, employer.area].filter((text) => text !== '').join(' · ') || 'No address yet' };
}

/** What stands below the name while it is typed. */
export function similarFragment(similar: readonly Similar[]) {
  return { hasSimilar: similar.length > 0, similar: similar.map(({ employer, verdict }) => ({ ...knownModel(employer), reasons: verdict.reasons.join(' ') })) };
}

/** On save: one we may know, with the two ways on. Everything typed goes with the second. */
export function mayBeKnownPage(similar: readonly Similar[], way: { action: string; hidden: { name: string; value: string }[]; values: EmployerValues; backHref: string; backLabel: string }) {
  const typed = Object.entries(way.values).map(([name, value]) => ({ name, value }));
  return {
    title: 'This may be one we know', name: way.values.name, address: way.values.address, hasAddress: way.values.address !== '', ...similarFragment(similar),
    action: way.action, typed: [...way.hidden, ...typed, { name: 'another', value: 'yes' }], backHref: way.backHref, backLabel: way.backLabel,
  };
}

const GROUNDS: readonly { value: Ground; text: string }[] = [{ value: 'name', text: 'One name' }, { value: 'address', text: 'One address' }];

function pairsHref(ground: Ground, from = ''): string {
  const query = new URLSearchParams({ ...(ground === 'name' ? {} : { by: ground }), ...(from === '' ? {} : { from }) }).toString();
  return query === '' ? employerPaths.duplicates : `${employerPaths.duplicates}?${query}`;
}

/** Pairs of known employers that may be one. */
export function duplicatesPage(ground: Ground, start: string, { pairs, next }: Pairs) {
  return {
    title: 'Possible doubles', listHref: employerPaths.list,
    filters: { label: 'What they share', items: GROUNDS.map(({ value, text }) => ({ text, href: pairsHref(value), isCurrent: value === ground })), hasClear: false, clearHref: '', clearLabel: '' },
    hasPairs: pairs.length > 0, action: employerPaths.notDuplicates,
    pairs: pairs.map(({ first, second, verdict }) => ({ first: knownModel(first), second: knownModel(second), firstId: first.id, secondId: second.id, reasons: verdict.reasons.join(' '), back: pairsHref(ground, start), joinHref: employerPaths.join(first.id, second.id) })),
    pager: pager(pairs.length === 1 ? '1 pair' : `${pairs.length} pairs, the likeliest first`, start === '' ? undefined : pairsHref(ground), next === '' ? undefined : pairsHref(ground, next)),
    empty: empty('No doubles seen here', ground === 'name' ? 'No two employers of one name look like one. Look at those at one address.' : 'No two employers at one address look like one.', undefined, 'ok'),
  };
}

import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { fold, nameKey } from '../../common/text/normalise';
import { addressKey } from '../../employers/site-key';
import type { EmployerGroup } from '../employer-rows/employer-groups.rules';

const AT_ONCE = 400;

export interface KnownSource {
  employerId: string;
  isRemoved: boolean;
}

/** Which keys of rows are on record, and for which employer. */
export async function knownSources(tx: Tx, identities: readonly string[]): Promise<Map<string, KnownSource>> {
  const found = new Map<string, KnownSource>();
  for (const part of parts(identities)) {
    const rows = await run<{ identity: string; employerId: string; deletedAt: string | null }[]>(tx, sql`
      SELECT s.identity, s.employer_id AS "employerId", e.deleted_at AS "deletedAt" FROM employer_sources s JOIN employers e ON e.id = s.employer_id WHERE s.identity IN (${listed(part)})`);
    for (const row of rows) found.set(row.identity, { employerId: row.employerId, isRemoved: row.deletedAt !== null });
  }
  return found;
}

/** Employers by the exact name as it is compared; several where several are called so. */
export async function employersNamed(tx: Tx, names: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const part of parts([...new Set(names.map(nameKey))])) {
    const rows = await run<{ id: string; key: string }[]>(tx, sql`SELECT id, name_key AS key FROM employers WHERE deleted_at IS NULL AND name_key IN (${listed(part)}) ORDER BY id`);
    for (const { id, key } of rows) found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}

interface Door {
  id: string;
  nameKey: string;
  addressKey: string;
  city: string;
}

/** Employers somebody entered by hand under exactly this name at exactly this address. Alike is not enough: nothing is merged in silence. */
export async function employersAtDoor(tx: Tx, groups: readonly EmployerGroup[]): Promise<Map<EmployerGroup, string>> {
  const doors = new Map<string, Door[]>();
  for (const part of parts([...new Set(groups.map(({ value }) => nameKey(value.name)))])) {
    const rows = await run<Door[]>(tx, sql`
      SELECT e.id, e.name_key AS "nameKey", s.address_key AS "addressKey", s.city FROM employers e JOIN sites s ON s.employer_id = e.id
      WHERE e.deleted_at IS NULL AND e.name_key IN (${listed(part)}) AND s.address_key <> '' ORDER BY e.id`);
    for (const row of rows) doors.set(row.nameKey, [...(doors.get(row.nameKey) ?? []), row]);
  }
  const found = new Map<EmployerGroup, string>();
  for (const group of groups) {
    const door = doors.get(nameKey(group.value.name))?.find((one) => group.sites.some((site) => isSameDoor(one, site)));
    if (door) found.set(group, door.id);
  }
  return found;
}

function isSameDoor(door: Door, site: { address: string; city: string }): boolean {
  return addressKey(site.address) === door.addressKey && (door.city === '' || site.city === '' || fold(door.city) === fold(site.city));
}

export function* parts<T>(all: readonly T[], size = AT_ONCE): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

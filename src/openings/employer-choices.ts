import type { Tx } from '../common/database/database';

/** What an opening may point to at its employer: sites, and people who work there. */
export interface EmployerChoices {
  readonly sites: readonly { id: string; label: string }[];
  readonly people: readonly { id: string; label: string }[];
}

/** A single site is no choice: it is the one anyway. */
export async function employerChoices(tx: Tx, employerId: string): Promise<EmployerChoices> {
  const sites = await tx.sql<{ id: string; name: string; address: string; city: string }[]>`
    SELECT id, name, address, city FROM sites WHERE employer_id = ${employerId} ORDER BY is_main DESC, name, id LIMIT 50`;
  const people = await tx.sql<{ id: string; name: string; role: string }[]>`
    SELECT id, name, role FROM hiring_managers WHERE employer_id = ${employerId} AND deleted_at IS NULL AND left_on IS NULL ORDER BY name_key, id LIMIT 100`;
  const label = (...parts: string[]) => parts.filter(Boolean).join(', ');
  return {
    sites: sites.length > 1 ? sites.map((site) => ({ id: site.id, label: label(site.name, site.address, site.city) || 'A site without an address' })) : [],
    people: people.map((person) => ({ id: person.id, label: label(person.name, person.role) })),
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SYSTEM } from '../../src/audit/audit.service';
import { Employers } from '../../src/employers/employers.service';
import type { Employer } from '../../src/employers/employer.entity';
import type { NewEmployer } from '../../src/employers/new-employer';
import { HiringManagers, type NewPerson } from '../../src/hiring-managers/hiring-managers.service';
import type { HiringManager } from '../../src/hiring-managers/hiring-manager.entity';
import { Database } from '../../src/common/database/database';

interface Holder {
  get<T>(type: new (...given: never[]) => T): T;
}

/** An employer through the service: `makeEmployer(app, 'Quayside Hotel', { area: 'Harborton' })`. */
export function makeEmployer(app: Holder, name: string, more: Omit<NewEmployer, 'name'> = {}): Promise<Employer> {
  return app.get(Database).write((tx) => app.get(Employers).add(tx, SYSTEM, { name, ...more }));
}

export function makeEmployers(app: Holder, given: NewEmployer[]): Promise<Employer[]> {
  return app.get(Database).write((tx) => app.get(Employers).addMany(tx, SYSTEM, given));
}

export function makePerson(app: Holder, employerId: string, name: string, more: Partial<NewPerson> = {}): Promise<HiringManager> {
  return app.get(Database).write((tx) => app.get(HiringManagers).add(tx, SYSTEM, { employerId, name, ...more }));
}

/** Real files, for those who have them beside the checkout. */
export const DATA = join(__dirname, '../../../shared/data');

/** The 5,978 businesses of Little Rock as the file has them; null where the file isn't. */
export function littleRock(): NewEmployer[] | null {
  const file = join(DATA, 'employers/little_rock_business_licenses.csv');
  if (!existsSync(file)) return null;
  const rows = parse(readFileSync(file), { columns: true, relax_column_count: true }) as Record<string, string>[];
  return rows.map((row) => ({ name: row.Business || '-', site: { address: row.Address, city: row.City, postcode: row.Zip } }));
}

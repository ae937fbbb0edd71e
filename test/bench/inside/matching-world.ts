import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SYSTEM } from '../../../src/audit/audit.service';
import { bulkInsert } from '../../../src/common/database/bulk-insert';
import type { Tx } from '../../../src/common/database/database';
import { newId } from '../../../src/common/database/ids';
import { addDays } from '../../../src/common/time/calendar';
import { formatGrid, fromShift } from '../../../src/common/time/week-grid';
import type { Viewer } from '../../../src/common/web/access';
import { emptyProfile, type WorkProfile } from '../../../src/clients/work-profile';
import { allKinds } from '../../../src/occupations/kinds-of-work';
import { Accounts } from '../../../src/staff/accounts/accounts.service';

const AT = '2024-01-01T00:00:00.000Z';
const TODAY = new Date().toISOString().slice(0, 10);
const EMPLOYERS = 2_000;
const WORDS = 'clean rooms stock shelves greet guests wash dishes prepare food pack orders count money sort mail water plants lift boxes drive van answer phone fold towels mop floors check tickets care for people feed animals mow lawns paint walls serve coffee load trucks scan labels keep records open doors'.split(' ');
const SETTINGS = ['indoors', 'outdoors', 'noise', 'fastPace', 'alone', 'withPeople', 'public', 'standing'] as const;

const pick = <T>(from: readonly T[], seed: number): T => from[Math.abs(Math.imul(seed, 2_654_435_761) >>> 7) % from.length];
const shift = (seed: number) => formatGrid(fromShift(pick([[0, 1, 2, 3, 4], [5, 6], [0, 2, 4], [1, 3, 5], [0, 1, 2, 3, 4, 5, 6]], seed), pick(['06:00', '08:00', '12:00', '16:00', '22:00'], seed + 1), pick(['12:00', '14:00', '17:00', '21:00', '06:00'], seed + 2)) ?? 0);

/** A supervisor's team with clients who each asked for about ten things, and openings with adverts of about a thousand letters. */
export async function fillMatching(app: NestFastifyApplication, tx: Tx, size: { openings: number; clients: number }): Promise<{ who: Viewer; clients: string[] }> {
  const team = await app.get(Accounts).addTeam(tx, SYSTEM, 'Harborton');
  const staff = await app.get(Accounts).addStaff(tx, SYSTEM, { email: 'sofia@agency.example', name: 'Sofia Lund', role: 'supervisor', teamId: team?.id ?? null, fullTimeShare: 1, passwordHash: 'none' });
  const employers = Array.from({ length: EMPLOYERS }, () => newId());
  await bulkInsert(tx, 'employers', ['id', 'name', 'name_key', 'area', 'area_key', 'created_at', 'updated_at'], employers.map((id, at) => [id, `Employer ${at}`, `employer ${at}`, `Area ${at % 40}`, `area ${at % 40}`, AT, AT]));
  await bulkInsert(tx, 'sites', ['id', 'employer_id', 'city', 'lat', 'lon', 'is_main'], employers.map((id, at) => [newId(), id, `Area ${at % 40}`, 34.6 + ((at * 37) % 1000) / 3000, -92.5 + ((at * 91) % 1000) / 3000, 1]));
  await addOpenings(tx, 0, size.openings);
  const clients = Array.from({ length: size.clients }, () => newId());
  await bulkInsert(tx, 'clients', ['id', 'case_number', 'preferred_name', 'name_key', 'initials', 'specialist_id', 'team_id', 'entered_on', 'status', 'created_at', 'created_by', 'updated_at'], clients.map((id, at) => [id, `C-${at}`, `Client ${at}`, `client ${at}`, 'C.C.', staff.id, staff.teamId, '2024-01-01', 'looking', AT, staff.id, AT]));
  await bulkInsert(tx, 'work_profiles', ['id', 'client_id', 'number', 'body', 'recorded_by', 'recorded_at'], clients.map((id, at) => [newId(), id, 1, JSON.stringify(profileOf(at)), staff.id, AT]));
  return { who: { id: staff.id, name: staff.name, role: staff.role, teamId: staff.teamId, requestId: 'bench', address: '127.0.0.1' }, clients };
}

/** Openings number `from` to `until`, spread over the employers there are. */
export async function addOpenings(tx: Tx, from: number, until: number): Promise<void> {
  const employers = await tx.sql<{ id: string }[]>`SELECT id FROM employers ORDER BY id`;
  const columns = ['id', 'employer_id', 'title', 'title_key', 'kind', 'hours_min', 'hours_max', 'grid', 'pay_min', 'pay_max', 'pay_unit', 'duties', 'setting', 'lifting_kg', 'licences', 'status', 'heard_on', 'created_at', 'updated_at'];
  const rows = Array.from({ length: until - from }, (_, index) => openingRow(from + index, employers[(from + index) % employers.length].id));
  await bulkInsert(tx, 'openings', columns, rows);
}

function openingRow(at: number, employer: string): (string | number | null)[] {
  const kind = pick(allKinds(), at);
  const hours = 10 + ((at * 7) % 30);
  const pay = 14 + ((at * 13) % 24) / 2;
  const setting = Object.fromEntries(SETTINGS.flatMap((name, index) => ((at * (index + 3)) % 5 < 2 ? [[name, (at + index) % 2 === 0]] : [])));
  const duties = Array.from({ length: 190 }, (_, word) => pick(WORDS, at * 191 + word)).join(' ');
  const title = `${kind.title}${at % 3 === 0 ? `, ${pick(['days', 'nights', 'weekends', 'part time'], at)}` : ''}`;
  return [newId(), employer, title, title.toLowerCase(), at % 6 === 0 ? '' : kind.code, hours, at % 4 === 0 ? null : hours + 10, at % 3 === 0 ? '' : shift(at), pay, at % 2 === 0 ? pay + 3 : null, 'hour', at % 5 === 0 ? '' : duties,
    JSON.stringify(setting), at % 2 === 0 ? (at % 8) * 5 : null, at % 9 === 0 ? '["forklift"]' : '[]', 'open', addDays(TODAY, -(at % 60)), AT, AT];
}

/** What one of them wants: about ten things, two of them musts. */
export function profileOf(at: number): WorkProfile {
  const blank = emptyProfile();
  const wish = (seed: number) => ({ code: seed % 5 === 0 ? null : pick(allKinds(), seed).code, words: pick(allKinds(), seed).title });
  return {
    ...blank, kinds: { wanted: [wish(at), wish(at + 5_000)], strength: at % 4 === 0 ? 'must' : 'prefer', refused: at % 2 === 0 ? [wish(at + 9_000)] : [] }, times: { grid: shift(at + 3), strength: at % 3 === 0 ? 'must' : 'prefer' },
    hours: { min: 10, max: 20 + (at % 15), strength: 'prefer' }, pay: { floor: 15 + (at % 5), strength: at % 5 === 0 ? 'must' : 'prefer' },
    travel: { ...blank.travel, homeArea: 'Area 7', latitude: 34.7 + (at % 50) / 500, longitude: -92.3, modes: ['transit'], longestMinutes: 30 + (at % 30), strength: 'prefer' },
    setting: { ...blank.setting, public: 'avoid', standing: at % 2 === 0 ? 'avoid' : null, indoors: 'prefer' }, lifting: { maxKg: 10 + (at % 15), strength: 'prefer' },
    tasks: [{ words: `${pick(WORDS, at)} ${pick(WORDS, at + 1)}`, strength: 'prefer' }, { words: pick(WORDS, at + 2), strength: 'avoid' }], licences: at % 2 === 0 ? [] : null, nextJob: wish(at + 11_000),
  };
}

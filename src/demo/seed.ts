import type { INestApplicationContext } from '@nestjs/common';
import { Audit, SYSTEM } from '../audit/audit.service';
import { bulkInsert } from '../common/database/bulk-insert';
import { Database, type Tx } from '../common/database/database';
import { newId } from '../common/database/ids';
import { addDays, type Day } from '../common/time/calendar';
import { nameKey } from '../common/text/normalise';
import { EmployerIndex } from '../employers/search/employer-index';
import type { Staff } from '../staff/staff.entity';
import { inventEmployer, inventPerson, type InventedEmployer } from './invented';
import { LEARNED, NEXT_STEPS } from './lists.data';
import type { Random } from './random';

const CHUNK = 500;
/** Visits lie up to ten years back, in days. */
const TEN_YEARS = 3_650;

export interface Volume {
  employers: number;
  /** Visits in all, spread over the employers. */
  visits: number;
  openings: number;
}

export interface SeedInput {
  app: INestApplicationContext;
  random: Random;
  specialists: readonly Staff[];
  today: Day;
  onProgress: (done: string) => void;
}

/**
 * Fills a database with volume: general visits only, since a visit about a client can't be made past the gate,
 * not even here. One transaction for each 500 employers, so that others can write meanwhile.
 */
export async function seedVolume(input: SeedInput, volume: Volume): Promise<void> {
  const database = input.app.get(Database);
  for (let done = 0; done < volume.employers; done += CHUNK) {
    const count = Math.min(CHUNK, volume.employers - done);
    const visits = share(volume.visits, done, count, volume.employers);
    const openings = share(volume.openings, done, count, volume.employers);
    await database.write((tx) => seedChunk(tx, input, { employers: count, visits, openings }));
    input.onProgress(`${done + count} of ${volume.employers} employers, ${share(volume.visits, 0, done + count, volume.employers)} of ${volume.visits} visits`);
  }
  await database.write((tx) => input.app.get(Audit).record(tx, SYSTEM, 'seed', { type: 'site', id: null }, ['employers', 'visits', 'openings']));
}

/** The part of a total that falls on some of the employers, so that all parts add up to it. */
function share(total: number, from: number, count: number, of: number): number {
  return Math.floor((total * (from + count)) / of) - Math.floor((total * from) / of);
}

async function seedChunk(tx: Tx, input: SeedInput, volume: Volume): Promise<void> {
  const { random, today } = input;
  const now = `${today}T12:00:00.000Z`;
  const made = Array.from({ length: volume.employers }, () => ({ id: newId(), managerId: newId(), visits: 0, owner: random.pick(input.specialists), ...inventEmployer(random) }));
  const visits = Array.from({ length: volume.visits }, (_, index) => visitRow(made[index % made.length], input, now));
  await bulkInsert(tx, 'employers', EMPLOYER, made.map((one) => employerRow(one, visits, input, now)));
  await bulkInsert(tx, 'sites', ['id', 'employer_id', 'address', 'address_key', 'city', 'is_main'], made.map((one) => [newId(), one.id, one.address, nameKey(one.address), one.area, 1]));
  await bulkInsert(tx, 'hiring_managers', ['id', 'employer_id', 'name', 'name_key', 'role', 'hiring_say', 'best_time', 'created_at', 'updated_at'], made.map((one) => {
    const person = inventPerson(random);
    return [one.managerId, one.id, person.name, nameKey(person.name), person.role, person.say, person.bestTime, now, now];
  }));
  await bulkInsert(tx, 'visits', VISIT, visits.map((visit) => visit.row));
  await bulkInsert(tx, 'visit_people', ['visit_id', 'hiring_manager_id'], visits.map((visit) => [visit.id, visit.managerId]));
  await bulkInsert(tx, 'openings', OPENING, Array.from({ length: volume.openings }, () => openingRow(random.pick(made), input, now)));
  await input.app.get(EmployerIndex).reindexMany(tx, made.map((one) => one.id));
}

type Made = InventedEmployer & { id: string; managerId: string; owner: Staff };

const EMPLOYER = ['id', 'name', 'name_key', 'industry', 'area', 'area_key', 'how_they_hire', 'what_they_need', 'owner_id', 'stage', 'last_visit_on', 'last_visit_id', 'last_visit_mode', 'last_visit_by', 'next_touch_on', 'next_touch_what', 'next_touch_by', 'created_at', 'updated_at'];

function employerRow(one: Made, visits: SeedVisit[], { random, today }: SeedInput, now: string): unknown[] {
  const last = visits.filter((visit) => visit.employerId === one.id).sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  const isDue = last !== undefined && random.chance(0.3);
  return [
    one.id, one.name, nameKey(one.name), one.trade.naics, one.area, nameKey(one.area), one.howTheyHire, one.whatTheyNeed, one.owner.id, last ? random.pick(['introduced', 'learning_needs', 'ready_for_client']) : 'researched',
    last?.day ?? null, last?.id ?? null, last?.mode ?? null, last ? one.owner.id : null, isDue ? addDays(today, random.whole(-10, 20)) : null, isDue ? random.pick(NEXT_STEPS) : '', isDue ? one.owner.id : null, now, now,
  ];
}

const VISIT = ['id', 'employer_id', 'staff_id', 'visited_on', 'visited_at', 'mode', 'purpose', 'learned', 'created_at', 'created_by', 'updated_at'];

interface SeedVisit {
  id: string;
  employerId: string;
  managerId: string;
  day: Day;
  mode: string;
  row: unknown[];
}

function visitRow(one: Made, { random, today }: SeedInput, now: string): SeedVisit {
  const id = newId();
  const day = addDays(today, -random.whole(1, TEN_YEARS));
  const mode = random.chance(0.8) ? 'in_person' : random.pick(['phone', 'email']);
  const purpose = random.pick(['introduction', 'learn_needs', 'thank_you', 'keep_in_touch', 'tour']);
  return { id, employerId: one.id, managerId: one.managerId, day, mode, row: [id, one.id, one.owner.id, day, `${day}T${random.whole(14, 20)}:00:00.000Z`, mode, purpose, random.pick(LEARNED), now, one.owner.id, now] };
}

const OPENING = ['id', 'employer_id', 'title', 'title_key', 'kind', 'hours_min', 'hours_max', 'grid', 'pay_min', 'pay_max', 'pay_unit', 'term', 'open_to_anyone', 'status', 'heard_on', 'verified_on', 'source', 'created_at', 'created_by', 'updated_at'];

/** Morning, afternoon, evening and night of seven days, as the week grid stores it: weekday mornings, afternoons, evenings or the whole day. */
const GRIDS = ['1000100010001000100000000000', '0100010001000100010000000000', '0010001000100010001000000000', '1100110011001100110011000000', ''] as const;

function openingRow(one: Made, { random, today }: SeedInput, now: string): unknown[] {
  const role = random.pick(one.trade.roles);
  const heard = addDays(today, -random.whole(0, 40));
  const hours = random.pick([12, 16, 20, 24, 30, 38]);
  return [
    newId(), one.id, role.title, nameKey(role.title), role.kind, hours - 4, hours, random.pick(GRIDS), role.pay[0], random.chance(0.5) ? role.pay[1] : null, 'hour',
    random.chance(0.8) ? 'permanent' : 'seasonal', 'yes', random.chance(0.85) ? 'open' : 'expected', heard, random.chance(0.5) ? heard : null, 'visit', now, one.owner.id, now,
  ];
}

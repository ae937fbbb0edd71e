import { newId } from '../common/database/ids';
import { initialsOf } from '../common/text/plain';
import { addDays, type Day } from '../common/time/calendar';
import type { ClientFacts } from '../clients/client-facts';
import { Clients } from '../clients/clients.service';
import { WorkProfiles } from '../clients/preferences/work-profiles.service';
import type { WorkProfile } from '../clients/work-profile';
import type { ClientStatus } from '../clients/client.choices';
import { CASELOADS, SPECIALISTS, teamOf, type SpecialistKey } from './agency.data';
import { randomFor, type Agency, type DemoClient } from './agency';
import { workdayFrom, workdayUntil } from './agency-days';
import { inventNewName } from './invented';
import { inventProfile } from './invented-client';
import { KNOWN_CLIENTS, knownWishes } from './known-clients';
import { REACH_NOTES } from './lists.data';
import { viewerOf } from './people';
import type { Random } from './random';

const FIRST_CASE = 1_001;

/** Sixty clients, each added by their own specialist; what most of them want of work, and some who weren't asked yet. */
export function makeClients(agency: Agency): void {
  const random = randomFor(agency, 2);
  for (const { name } of KNOWN_CLIENTS) agency.names.add(name);
  for (const { key } of SPECIALISTS) {
    statusesOf(key).forEach((status, index) => agency.clients.push(makeClient(agency, random, { key, status, known: key === 'dana' ? KNOWN_CLIENTS[index] : undefined })));
  }
}

function statusesOf(key: SpecialistKey): ClientStatus[] {
  return (['looking', 'working', 'referred', 'paused', 'closed'] as const).flatMap((status) => Array.from({ length: CASELOADS[key][status] }, () => status));
}

function makeClient(agency: Agency, random: Random, given: { key: SpecialistKey; status: ClientStatus; known: (typeof KNOWN_CLIENTS)[number] | undefined }): DemoClient {
  const name = given.known?.name ?? inventClientName(agency, random, given.key);
  const enteredOn = given.known ? addDays(agency.days.today, -given.known.cameDaysAgo) : workdayUntil(addDays(agency.days.today, -enteredDaysAgo(random, given.status)));
  // Whoever was with the agency before it began to keep records here was entered on the first day.
  const addedOn = enteredOn < agency.days.opening ? agency.days.opening : workdayFrom(enteredOn);
  const client: DemoClient = { id: newId(), name, first: name.split(' ')[0], owner: given.key, status: given.status, addedOn, plan: null };
  const facts = factsOf(agency, random, client, enteredOn);
  const who = viewerOf(agency.staff[client.owner]);
  agency.diary.enter(addedOn, '10:00', async (tx) => {
    const saved = await agency.app.get(Clients).add(tx, who, client.id, facts);
    if (saved.outcome !== 'saved') throw new Error(`A client was not added: ${saved.outcome}.`);
  });
  enterWishes(agency, random, client);
  return client;
}

/** In a team no two clients are called the same: pages call them by the name they like to be called. */
function inventClientName(agency: Agency, random: Random, key: SpecialistKey): string {
  const team = agency.clients.filter((one) => teamOf(one.owner) === teamOf(key)).map((one) => one.first).concat(KNOWN_CLIENTS.map((one) => one.name.split(' ')[0]));
  let name = inventNewName(random, agency.names);
  while (team.includes(name.split(' ')[0])) name = inventNewName(random, agency.names);
  return name;
}

function factsOf(agency: Agency, random: Random, client: DemoClient, enteredOn: Day): ClientFacts {
  return {
    caseNumber: `${teamOf(client.owner).charAt(0)}-${FIRST_CASE + agency.clients.length}`, preferredName: client.first, initials: initialsOf(client.name),
    specialistId: agency.staff[client.owner].id, enteredOn, status: client.status, phone: random.chance(0.8) ? `(207) 555-01${String(random.whole(0, 99)).padStart(2, '0')}` : '',
    email: '', reachNote: random.pick(REACH_NOTES), recordConsentOn: random.chance(0.9) ? enteredOn : null,
  };
}

function enteredDaysAgo(random: Random, status: ClientStatus): number {
  if (status === 'referred') return random.whole(2, 9);
  return status === 'looking' ? random.whole(24, 150) : random.whole(120, 420);
}

function enterWishes(agency: Agency, random: Random, client: DemoClient): void {
  const known = knownWishes(client.name);
  const profile = known ?? inventProfile(random);
  const isBlank = known === null && (client.status === 'referred' || random.chance(0.15));
  if (isBlank) return;
  enterProfile(agency, client, workdayAfter(agency, client.addedOn, random.whole(0, 6)), { basedOn: 0, profile });
  if (known !== null || !random.chance(0.25)) return;
  const later = { ...profile, hours: inventProfile(random).hours };
  enterProfile(agency, client, workdayAfter(agency, client.addedOn, random.whole(9, 20)), { basedOn: 1, profile: later });
}

/** Some days later, or else the last working day: nothing is entered ahead of its time. */
function workdayAfter(agency: Agency, day: Day, count: number): Day {
  const after = workdayFrom(addDays(day, count));
  return after < agency.days.today ? after : agency.days.lastWorkday;
}

function enterProfile(agency: Agency, client: DemoClient, day: Day, { basedOn, profile }: { basedOn: number; profile: WorkProfile }): void {
  agency.diary.enter(day, '16:20', async (tx) => {
    const isKept = await agency.app.get(WorkProfiles).record(tx, viewerOf(agency.staff[client.owner]), client.id, { id: newId(), basedOn }, profile);
    if (!isKept) throw new Error('A work profile was not kept.');
  });
}

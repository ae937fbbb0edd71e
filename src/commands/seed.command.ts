import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Database } from '../common/database/database';
import { newId } from '../common/database/ids';
import { today } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import { Clients } from '../clients/clients.service';
import { WorkProfiles } from '../clients/preferences/work-profiles.service';
import { addAccount, addTeam, viewerOf, type Account } from '../demo/people';
import { inventName } from '../demo/invented';
import { FIRST_NAMES } from '../demo/lists.data';
import { inventProfile } from '../demo/invented-client';
import { Random } from '../demo/random';
import { seedVolume } from '../demo/seed';
import type { Staff } from '../staff/staff.entity';
import { print, tell, type Command } from './command';

const CASELOAD = 20;
const SPECIALISTS_IN_TEAM = 8;
/** Ten years of about six visits a week: more visits need more people, as they do in life. */
const VISITS_EACH = 3_000;

/** Fills the database with invented volume: `seed --employers N --visits N --clients N --openings N --seed K`. */
export const seed: Command = async (app, args, config) => {
  const { values } = parseArgs({ args, options: { employers: { type: 'string' }, visits: { type: 'string' }, clients: { type: 'string' }, openings: { type: 'string' }, seed: { type: 'string' }, accounts: { type: 'string' } } });
  const [employers, visits, clients, openings, number] = [values.employers ?? '1000', values.visits ?? '10000', values.clients ?? '100', values.openings ?? '500', values.seed ?? '1'].map(Number);
  if (![employers, visits, clients, openings, number].every((count) => Number.isInteger(count) && count >= 0) || (employers === 0 && visits + openings > 0)) {
    tell('Each number must be a whole one; visits and openings need employers.');
    return 2;
  }
  const random = new Random(number);
  const started = performance.now();
  const day = today(app.get(Clock).now(), config.timeZone);
  const { specialists, accounts } = await seedStaff(app, random, Math.max(1, Math.ceil(clients / CASELOAD), Math.ceil(visits / VISITS_EACH)));
  await seedVolume({ app, random, specialists, today: day, onProgress: tell }, { employers, visits, openings });
  await seedClients(app, random, specialists, clients, day);
  if (values.accounts) writeFileSync(values.accounts, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  const seconds = (performance.now() - started) / 1000;
  print(`Seeded ${employers} employers, ${visits} visits, ${clients} clients and ${openings} openings in ${seconds.toFixed(1)} s.`);
  return 0;
};

type App = Parameters<Command>[0];

/** A team and a supervisor for every eight specialists, and an administrator. */
async function seedStaff(app: App, random: Random, count: number): Promise<{ specialists: Staff[]; accounts: Account[] }> {
  const tag = newId().slice(-6);
  const accounts = [(await addAccount(app, { name: 'Ada Lindqvist', role: 'administrator', team: null, tag })).account];
  const specialists: Staff[] = [];
  for (let at = 0; at < count; at += SPECIALISTS_IN_TEAM) {
    const team = await addTeam(app, `Team ${tag} ${at / SPECIALISTS_IN_TEAM + 1}`);
    accounts.push((await addAccount(app, { name: inventName(random), role: 'supervisor', team, tag: `${tag}s${at}` })).account);
    for (let one = at; one < Math.min(count, at + SPECIALISTS_IN_TEAM); one += 1) {
      const { staff, account } = await addAccount(app, { name: inventName(random), role: 'specialist', team, tag: `${tag}${one}` });
      specialists.push(staff);
      accounts.push(account);
    }
  }
  return { specialists, accounts };
}

async function seedClients(app: App, random: Random, specialists: Staff[], count: number, day: string): Promise<void> {
  const [clients, profiles] = [app.get(Clients), app.get(WorkProfiles)];
  for (let done = 0; done < count; done += CASELOAD) {
    const who = viewerOf(specialists[(done / CASELOAD) % specialists.length]);
    await app.get(Database).write(async (tx) => {
      for (let at = done; at < Math.min(count, done + CASELOAD); at += 1) {
        const id = newId();
        await clients.add(tx, who, id, {
          caseNumber: `S-${id.slice(-8)}`, preferredName: random.pick(FIRST_NAMES), initials: '', specialistId: who.id, enteredOn: day, status: random.chance(0.7) ? 'looking' : 'working', phone: '', email: '', reachNote: '', recordConsentOn: day,
        });
        await profiles.record(tx, who, id, { id: newId(), basedOn: 0 }, inventProfile(random));
      }
    });
    tell(`${Math.min(count, done + CASELOAD)} of ${count} clients`);
  }
}

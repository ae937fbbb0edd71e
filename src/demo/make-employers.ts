import { Audit } from '../audit/audit.service';
import { newId } from '../common/database/ids';
import { Employers } from '../employers/employers.service';
import type { NewEmployer } from '../employers/new-employer';
import { HiringManagers, type NewPerson } from '../hiring-managers/hiring-managers.service';
import { SPECIALISTS, type SpecialistKey } from './agency.data';
import { randomFor, type Agency, type DemoEmployer } from './agency';
import { inventEmployer, inventPerson } from './invented';
import { KNOWN_EMPLOYERS, LEFT_ALONE } from './known.data';
import { EMPLOYER_TAGS, TRADES, type TradeList } from './lists.data';
import { viewerOf } from './people';
import type { Random } from './random';

/** With the hand-made ones, the employer to be left alone and the pair, 150 in all. */
const INVENTED = 150 - KNOWN_EMPLOYERS.length - 2;
const EACH_OWNS = 20;

interface Made {
  demo: DemoEmployer;
  stored: NewEmployer;
  people: NewPerson[];
}

/** The employers with their main sites, people and tags, as the agency brought them along; a few are nobody's yet. */
export function makeEmployers(agency: Agency): void {
  const random = randomFor(agency, 1);
  const made = [...KNOWN_EMPLOYERS.map((one) => knownEmployer(agency, one)), ...inventedEmployers(agency, random), leftAlone()];
  agency.employers.push(...made.map((one) => one.demo));
  agency.diary.enter(agency.days.opening, '09:00', async (tx) => {
    const admin = viewerOf(agency.staff.admin);
    await agency.app.get(Employers).addMany(tx, admin, made.map((one) => one.stored));
    await agency.app.get(Audit).record(tx, admin, 'seed', { type: 'site', id: null }, ['employers']);
    for (const person of made.flatMap((one) => one.people)) await agency.app.get(HiringManagers).add(tx, admin, person);
  });
}

function knownEmployer(agency: Agency, one: (typeof KNOWN_EMPLOYERS)[number]): Made {
  const id = newId();
  const people = one.people.map((person) => ({ id: newId(), employerId: id, name: person.name, role: person.role, hiringSay: person.say, bestTime: person.bestTime }));
  const trade = TRADES.find((known) => known.naics === one.naics) ?? TRADES[0];
  return {
    demo: { id, name: one.name, owner: 'dana', isKnown: true, area: one.area, trade, people: people.map((person) => person.id), told: 0, lastOn: null },
    stored: { id, name: one.name, industry: one.naics, area: one.area, howTheyHire: one.howTheyHire, whatTheyNeed: one.whatTheyNeed, busyTimes: one.busyTimes, ownerId: agency.staff.dana.id, tags: one.tags, site: { address: one.address, city: 'Harborton' } },
    people,
  };
}

function inventedEmployers(agency: Agency, random: Random): Made[] {
  const names = new Set<string>(KNOWN_EMPLOYERS.map((one) => one.name));
  const owners = ownersInTurn();
  return Array.from({ length: INVENTED }, (_, index) => {
    let invented = inventEmployer(random);
    while (names.has(invented.name)) invented = inventEmployer(random);
    names.add(invented.name);
    return inventedOne(agency, random, invented, owners[index] ?? null);
  });
}

/** Twenty doors for everybody; Dana has hers among the known ones. */
function ownersInTurn(): SpecialistKey[] {
  const rounds = Array.from({ length: EACH_OWNS }, (_, round) => SPECIALISTS.map(({ key }) => key).filter((key) => key !== 'dana' || round < EACH_OWNS - KNOWN_EMPLOYERS.length + 2));
  return rounds.flat();
}

function inventedOne(agency: Agency, random: Random, invented: ReturnType<typeof inventEmployer>, owner: SpecialistKey | null): Made {
  const id = newId();
  const { name, trade, address, area, howTheyHire, whatTheyNeed } = invented;
  const count = owner === null ? random.whole(0, 1) : random.whole(1, 3);
  const people = Array.from({ length: count }, () => inventPerson(random, agency.names)).map((one) => ({ id: newId(), employerId: id, name: one.name, role: one.role, hiringSay: one.say, bestTime: one.bestTime }));
  const isKnownWell = owner !== null && random.chance(0.7);
  return {
    demo: { id, name, owner, isKnown: false, area, trade, people: people.map((person) => person.id), told: 0, lastOn: null },
    stored: {
      id, name, industry: trade.naics, area, howTheyHire: isKnownWell ? howTheyHire : '', whatTheyNeed: isKnownWell ? whatTheyNeed : '',
      phone: random.chance(0.6) ? `(207) 555-01${String(random.whole(0, 99)).padStart(2, '0')}` : '', ownerId: owner === null ? null : agency.staff[owner].id,
      tags: random.some(EMPLOYER_TAGS, random.whole(0, 2)), site: { address, city: area },
    },
    people,
  };
}

/** Entered like the others; the day they asked to be left alone comes later. */
function leftAlone(): Made {
  const { name, naics, address, area } = LEFT_ALONE;
  const demo: DemoEmployer = { id: newId(), name, owner: null, isKnown: true, area, trade: leftAloneTrade(), people: [], told: 0, lastOn: null };
  return { demo, stored: { id: demo.id, name, industry: naics, area, ownerId: null, site: { address, city: 'Harborton' } }, people: [] };
}

function leftAloneTrade(): TradeList {
  return { words: [], naics: LEFT_ALONE.naics, roles: [], needs: [] };
}

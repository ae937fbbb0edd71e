import { Injectable } from '@nestjs/common';
import { sureKind } from '../../occupations/kind-choice';
import { bulkInsert } from '../../common/database/bulk-insert';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { listed, run, sql } from '../../common/database/sql';
import { nameKey } from '../../common/text/normalise';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Employers } from '../../employers/employers.service';
import { Openings } from '../../openings/openings.service';
import { Settings } from '../../settings/settings.service';
import type { OpeningGroup } from '../opening-rows/opening-groups.rules';
import { breathe } from '../understanding/understood';
import type { LandingJob } from './employer-landing.service';
import { employersNamed, knownSources, parts } from './employer-lookup';
import { newOpeningOf } from './opening-fields.rules';
import type { Fate } from './outcomes.rules';

const AT_ONCE = 500;
const SOURCE = ['id', 'employer_id', 'identity', 'import_id', 'line', 'noted', 'created_at'];

/** Whose an opening is: somebody there, or somebody to be made. */
interface Offering {
  id: string;
  isNew: boolean;
  /** Whether the name is on record as a source; when not, it is put there. */
  isKnown: boolean;
  remark: string;
}

export interface OpeningLook {
  fates: Fate[];
  offerings: Map<string, Offering>;
}

/** Openings out of a file: finds those that are there and adds the others, with their employers where those are new. */
@Injectable()
export class OpeningLanding {
  constructor(
    private readonly openings: Openings,
    private readonly employers: Employers,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async look(tx: Tx, groups: readonly OpeningGroup[]): Promise<OpeningLook> {
    const known = await knownOpenings(tx, groups.map((group) => group.key));
    const fresh = groups.filter((group) => !known.has(group.key));
    const offerings = await offeringsFor(tx, fresh);
    const met = new Set<string>();
    const fates = groups.map((group): Fate => {
      const there = known.get(group.key);
      if (there) return { recordId: there.id, isOnRecord: true, madeEmployerId: null, remark: there.isRemoved ? 'It was on record, and somebody took it away.' : '' };
      const offering = offerings.get(group.value.employerKey);
      const isFirst = offering !== undefined && offering.isNew && !met.has(offering.id);
      if (offering) met.add(offering.id);
      return { recordId: newId(), isOnRecord: false, madeEmployerId: isFirst ? offering.id : null, remark: isFirst ? offering.remark : '' };
    });
    return { fates, offerings };
  }

  /** @param kinds codes of kinds of work by title, found beforehand because that takes its time */
  async land(tx: Tx, groups: readonly OpeningGroup[], look: OpeningLook, kinds: ReadonlyMap<string, string>, job: LandingJob): Promise<void> {
    const fresh = groups.map((group, at) => ({ group, fate: look.fates[at] })).filter(({ fate }) => !fate.isOnRecord);
    await this.addEmployers(tx, fresh.map(({ group }) => group), look.offerings, job);
    const { timeZone } = await this.settings.get(tx);
    const day = today(this.clock.now(), timeZone);
    let done = groups.length - fresh.length;
    for (const some of parts(fresh, AT_ONCE)) {
      await this.openings.addMany(tx, job.who, some.map(({ group, fate }) => {
        const employerId = look.offerings.get(group.value.employerKey)?.id ?? '';
        return newOpeningOf(group, { id: fate.recordId, employerId, kind: kinds.get(group.value.title) ?? '', today: day });
      }));
      job.onProgress((done += some.length));
      await breathe();
    }
  }

  /** The new employers, and for each name met for the first time what it stands for, so that the next file knows it. */
  private async addEmployers(tx: Tx, fresh: readonly OpeningGroup[], offerings: ReadonlyMap<string, Offering>, job: LandingJob): Promise<void> {
    const first = new Map<string, OpeningGroup>();
    for (const group of fresh) if (!first.has(group.value.employerKey)) first.set(group.value.employerKey, group);
    const needed = [...first].flatMap(([key, group]) => {
      const offering = offerings.get(key);
      return offering ? [{ key, group, offering }] : [];
    });
    await this.employers.addMany(tx, job.who, needed.filter(({ offering }) => offering.isNew).map(({ group, offering }) => ({ id: offering.id, name: group.value.employer })));
    const unknown = needed.filter(({ offering }) => !offering.isKnown);
    for (const some of parts(unknown)) await run(tx, sql`DELETE FROM employer_sources WHERE identity IN (${listed(some.map(({ key }) => identityOf(key)))})`);
    const at = this.clock.iso();
    await bulkInsert(tx, 'employer_sources', SOURCE, unknown.map(({ key, group, offering }) => {
      const noted = offering.isNew ? `Line ${group.lines[0]} of a file of openings.` : '';
      return [newId(), offering.id, identityOf(key), job.importId, group.lines[0], noted, at];
    }));
  }
}

/** The kinds of work of a file's titles, where they are plain; each title is asked once. */
export async function kindsOf(groups: readonly OpeningGroup[]): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  for (const { value } of groups) {
    if (kinds.has(value.title)) continue;
    kinds.set(value.title, sureKind(value.title)?.code ?? '');
    if (kinds.size % 50 === 0) await breathe();
  }
  return kinds;
}

function identityOf(employerKey: string): string {
  return `offers:${employerKey}`;
}

async function knownOpenings(tx: Tx, identities: readonly string[]): Promise<Map<string, { id: string; isRemoved: boolean }>> {
  const found = new Map<string, { id: string; isRemoved: boolean }>();
  for (const part of parts(identities)) {
    const rows = await run<{ id: string; identity: string; deletedAt: string | null }[]>(tx, sql`SELECT id, identity, deleted_at AS "deletedAt" FROM openings WHERE identity IN (${listed(part)})`);
    for (const row of rows) found.set(row.identity, { id: row.id, isRemoved: row.deletedAt !== null });
  }
  return found;
}

/**
 * Whose each opening is: an employer an earlier file named so, else the one employer of exactly that name. Where
 * several are called so nobody can tell which is meant, and taking one of them would be a guess: a new one is made.
 */
async function offeringsFor(tx: Tx, groups: readonly OpeningGroup[]): Promise<Map<string, Offering>> {
  const names = new Map(groups.map(({ value }) => [value.employerKey, value.employer]));
  const known = await knownSources(tx, [...names.keys()].map(identityOf));
  const named = await employersNamed(tx, [...names.values()]);
  return new Map([...names].map(([key, name]): [string, Offering] => {
    const source = known.get(identityOf(key));
    if (source && !source.isRemoved) return [key, { id: source.employerId, isNew: false, isKnown: true, remark: '' }];
    const ids = named.get(nameKey(name)) ?? [];
    if (ids.length === 1) return [key, { id: ids[0], isNew: false, isKnown: false, remark: '' }];
    const remark = ids.length === 0 ? `${name} is a new employer.` : `${ids.length} employers are called ${name}, so a new one was added: join it with the right one.`;
    return [key, { id: newId(), isNew: true, isKnown: false, remark }];
  }));
}

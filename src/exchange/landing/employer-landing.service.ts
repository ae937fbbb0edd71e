import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit/audit.service';
import { bulkInsert } from '../../common/database/bulk-insert';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { Clock } from '../../common/time/clock';
import { Employers } from '../../employers/employers.service';
import { EmployerIndex } from '../../employers/search/employer-index';
import { addressKey } from '../../employers/site-key';
import type { EmployerGroup } from '../employer-rows/employer-groups.rules';
import { breathe } from '../understanding/understood';
import { newEmployerOf, noteOf, siteFields } from './employer-fields.rules';
import { employersAtDoor, type KnownSource, knownSources, parts } from './employer-lookup';
import type { Fate } from './outcomes.rules';

/** Few enough that others get their turn in between, many enough for few statements. */
const AT_ONCE = 200;
const SITE = ['id', 'employer_id', 'name', 'address', 'address_key', 'city', 'region', 'postcode', 'lat', 'lon', 'is_main'];
const SOURCE = ['id', 'employer_id', 'identity', 'import_id', 'line', 'noted', 'created_at'];

/** What an import is told while it lands. */
export interface LandingJob {
  who: Actor;
  importId: string;
  onProgress: (done: number) => void;
}

/** Employers out of a file: finds those that are there and adds the others with their sites and the keys they are known by. */
@Injectable()
export class EmployerLanding {
  constructor(
    private readonly employers: Employers,
    private readonly index: EmployerIndex,
    private readonly clock: Clock,
  ) {}

  /** What each group would come to, as things stand now: by its keys first, then by exact name and address. */
  async look(tx: Tx, groups: readonly EmployerGroup[]): Promise<Fate[]> {
    const known = await knownSources(tx, groups.flatMap((group) => group.keys));
    const unknown = groups.filter((group) => !group.keys.some((key) => known.has(key)));
    const atDoor = await employersAtDoor(tx, unknown);
    return groups.map((group) => fateOf(group, known, atDoor.get(group)));
  }

  /** Adds the new ones and every key not yet on record, so that any later file finds them. */
  async land(tx: Tx, groups: readonly EmployerGroup[], fates: readonly Fate[], job: LandingJob): Promise<void> {
    let done = 0;
    for (const some of parts(groups.map((group, at) => ({ group, fate: fates[at] })), AT_ONCE)) {
      const fresh = some.filter(({ fate }) => !fate.isOnRecord);
      await this.employers.addMany(tx, job.who, fresh.map(({ group, fate }) => newEmployerOf(group, fate.recordId)));
      await this.addSites(tx, fresh);
      await this.addSources(tx, some, job.importId);
      job.onProgress((done += some.length));
      await breathe();
    }
  }

  private async addSites(tx: Tx, fresh: readonly { group: EmployerGroup; fate: Fate }[]): Promise<void> {
    const several = fresh.filter(({ group }) => group.sites.length > 1);
    await bulkInsert(tx, 'sites', SITE, several.flatMap(({ group, fate }) => group.sites.slice(1).map((site) => {
      const { name, address = '', city, region, postcode, lat, lon } = siteFields(site);
      return [newId(), fate.recordId, name, address, addressKey(address), city, region, postcode, lat, lon, 0];
    })));
    await this.index.reindexMany(tx, several.map(({ fate }) => fate.recordId));
  }

  private async addSources(tx: Tx, some: readonly { group: EmployerGroup; fate: Fate }[], importId: string): Promise<void> {
    const known = await knownSources(tx, some.filter(({ fate }) => fate.isOnRecord).flatMap(({ group }) => group.keys));
    const at = this.clock.iso();
    await bulkInsert(tx, 'employer_sources', SOURCE, some.flatMap(({ group, fate }) => {
      const note = noteOf(group);
      const isNoted = !group.keys.some((key) => known.has(key));
      const keys = group.keys.filter((key) => !known.has(key));
      return keys.map((key, first) => [newId(), fate.recordId, key, importId, group.lines[0], isNoted && first === 0 ? note : '', at]);
    }));
  }
}

function fateOf(group: EmployerGroup, known: ReadonlyMap<string, KnownSource>, atDoor: string | undefined): Fate {
  const sources = group.keys.flatMap((key) => known.get(key) ?? []);
  const source = sources.find((one) => !one.isRemoved) ?? sources[0];
  if (source) return { recordId: source.employerId, isOnRecord: true, madeEmployerId: null, remark: source.isRemoved ? 'It was on record, and somebody took it away. Bring it back from there if it is needed.' : '' };
  if (atDoor !== undefined) return { recordId: atDoor, isOnRecord: true, madeEmployerId: null, remark: 'Somebody had entered it by hand, with this name and address.' };
  return { recordId: newId(), isOnRecord: false, madeEmployerId: null, remark: '' };
}

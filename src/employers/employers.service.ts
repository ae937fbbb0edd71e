import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../audit/audit.service';
import type { Tx } from '../common/database/database';
import { guardedUpdate } from '../common/database/guarded-update';
import { listed, run, sql } from '../common/database/sql';
import { Clock } from '../common/time/clock';
import { Employer } from './employer.entity';
import { standingFor } from './merges/joined';
import { employerOf, siteOf, tagsFor, type EmployerFields, type NewEmployer } from './new-employer';
import { EmployerTag } from './employer-tag.entity';
import { EmployerIndex } from './search/employer-index';
import { EmployerSearch } from './search/employer-search';
import { Site } from './site.entity';

/** What a visit changes on its employer. Missing keys stay as they are. */
export type Relationship = Partial<Pick<Employer, 'stage' | 'stageVisitId' | 'lastVisitOn' | 'lastVisitId' | 'lastVisitMode' | 'lastVisitBy' | 'nextTouchOn' | 'nextTouchWhat' | 'nextTouchBy'>>;

export interface FoundEmployer {
  id: string;
  name: string;
  area: string;
  address: string;
}

const AT_ONCE = 200;

/** Employers and their main site: found, added, changed, taken away and brought back. All teams share them (P2). */
@Injectable()
export class Employers {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly index: EmployerIndex,
    private readonly finder: EmployerSearch,
  ) {}

  /** Not a removed one. */
  async find(tx: Tx, id: string): Promise<Employer | null> {
    const found = await this.findEvenRemoved(tx, id);
    return found?.deletedAt === null ? found : null;
  }

  findEvenRemoved(tx: Tx, id: string): Promise<Employer | null> {
    return tx.findOneBy(Employer, { id });
  }

  mainSite(tx: Tx, employerId: string): Promise<Site | null> {
    return tx.findOneBy(Site, { employerId, isMain: 1 });
  }

  async tagsOf(tx: Tx, employerId: string): Promise<string[]> {
    return (await tx.find(EmployerTag, { where: { employerId }, order: { tagKey: 'ASC' }, take: 50 })).map((one) => one.tag);
  }

  /** By name, person, street, area or tag; beginnings and typing mistakes included. The best first. */
  async search(tx: Tx, text: string, limit: number): Promise<FoundEmployer[]> {
    const ids = (await this.finder.find(tx, text)).slice(0, limit).map((one) => one.id);
    const rows = await run<FoundEmployer[]>(tx, sql`SELECT e.id, e.name, e.area, coalesce(s.address, '') AS address
      FROM employers e LEFT JOIN sites s ON s.employer_id = e.id AND s.is_main = 1 WHERE e.id IN (${listed(ids)})`);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async add(tx: Tx, who: Actor, given: NewEmployer): Promise<Employer> {
    const [employer] = await this.addMany(tx, who, [given]);
    await this.audit.record(tx, who, 'employer.add', { type: 'employer', id: employer.id }, Object.keys(given).filter((key) => key !== 'id'));
    return employer;
  }

  /** From the visit form: a name is enough. The same id again is the same employer. */
  async quickAdd(tx: Tx, who: Actor, given: { id: string; name: string; address?: string }): Promise<Employer> {
    const there = await this.findEvenRemoved(tx, given.id);
    return there ?? this.add(tx, who, { id: given.id, name: given.name, site: { address: given.address ?? '' } });
  }

  /** Many at once, for imports and the seed: a few statements for 200. Whoever calls writes the audit line of the whole. */
  async addMany(tx: Tx, who: Actor, given: readonly NewEmployer[]): Promise<Employer[]> {
    const employers: Employer[] = [];
    for (let at = 0; at < given.length; at += AT_ONCE) {
      const some = given.slice(at, at + AT_ONCE);
      const made = some.map((one) => employerOf(one, this.clock.iso(), who.id));
      await tx.insert(Employer, made);
      const sites = made.flatMap((employer, index) => siteOf(employer.id, some[index].site) ?? []);
      const tags = made.flatMap((employer, index) => tagsFor(employer.id, some[index].tags ?? []));
      if (sites.length > 0) await tx.insert(Site, sites);
      if (tags.length > 0) await tx.insert(EmployerTag, tags);
      employers.push(...made);
    }
    await this.index.reindexMany(tx, employers.map((employer) => employer.id));
    return employers;
  }

  /** @returns false when somebody else changed it meanwhile, or it is gone */
  async change(tx: Tx, who: Actor, at: { id: string; version: number }, given: EmployerFields): Promise<boolean> {
    const before = await this.find(tx, at.id);
    if (!before) return false;
    const { id: _id, createdAt: _at, createdBy: _by, version: _version, ...fields } = employerOf({ ...given, id: at.id }, this.clock.iso(), who.id);
    const changed = (Object.keys(given) as (keyof EmployerFields)[]).filter((key) => key === 'site' || key === 'tags' || given[key] !== before[key]);
    const settable = Object.fromEntries(Object.entries(fields).filter(([key]) => key in given || ['nameKey', 'areaKey', 'updatedAt', 'updatedBy'].includes(key)));
    if (!(await guardedUpdate(tx, Employer, at, settable))) return false;
    if (given.site) await this.putMainSite(tx, at.id, given.site);
    if (given.tags) await this.putTags(tx, at.id, given.tags);
    await this.index.reindex(tx, at.id);
    await this.audit.record(tx, who, 'employer.change', { type: 'employer', id: at.id }, changed);
    return true;
  }

  /** Takes an employer out of every list; `restore` brings it back with all it had. */
  async remove(tx: Tx, who: Actor, id: string): Promise<boolean> {
    return this.setRemoved(tx, who, id, { deletedAt: this.clock.iso(), deletedBy: who.id }, 'employer.remove');
  }

  /** @returns false too for one that was joined into another: that is taken apart first */
  async restore(tx: Tx, who: Actor, id: string): Promise<boolean> {
    if ((await standingFor(tx, [id])).get(id) !== id) return false;
    return this.setRemoved(tx, who, id, { deletedAt: null, deletedBy: null }, 'employer.restore');
  }

  /**
   * What a visit changes: stage, last visit, next touch (V11). No line in the audit log, the visit's own says it, and
   * no new version, so that logging a visit spoils nobody's open form. A wish not to be contacted is no stage here:
   * it stands beside it and covers it.
   */
  async noteRelationship(tx: Tx, employerId: string, patch: Relationship): Promise<void> {
    const { stage, ...rest } = patch;
    const changes = stage === undefined || stage === 'do_not_contact' ? rest : patch;
    if (Object.keys(changes).length > 0) await tx.update(Employer, { id: employerId }, changes);
  }

  private async setRemoved(tx: Tx, who: Actor, id: string, fields: Pick<Employer, 'deletedAt' | 'deletedBy'>, action: string): Promise<boolean> {
    const employer = await this.findEvenRemoved(tx, id);
    if (!employer) return false;
    if ((employer.deletedAt === null) === (fields.deletedAt === null)) return true;
    if (!(await guardedUpdate(tx, Employer, employer, { ...fields, updatedAt: this.clock.iso(), updatedBy: who.id }))) return false;
    await this.audit.record(tx, who, action, { type: 'employer', id });
    return true;
  }

  private async putMainSite(tx: Tx, employerId: string, given: NewEmployer['site']): Promise<void> {
    const there = await this.mainSite(tx, employerId);
    const site = siteOf(employerId, given);
    if (there && site) await tx.update(Site, { id: there.id }, { ...site, id: there.id, version: there.version + 1, lat: there.address === site.address ? there.lat : null, lon: there.address === site.address ? there.lon : null });
    else if (site) await tx.insert(Site, site);
    else if (there) await tx.update(Site, { id: there.id }, { address: '', addressKey: '', city: '', region: '', postcode: '', lat: null, lon: null, version: there.version + 1 });
  }

  private async putTags(tx: Tx, employerId: string, tags: readonly string[]): Promise<void> {
    await tx.delete(EmployerTag, { employerId });
    const made = tagsFor(employerId, tags);
    if (made.length > 0) await tx.insert(EmployerTag, made);
  }
}

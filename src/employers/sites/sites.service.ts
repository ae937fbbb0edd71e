import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { guardedUpdate } from '../../common/database/guarded-update';
import type { Place } from '../places/distance.rules';
import { EmployerIndex } from '../search/employer-index';
import { addressKey } from '../site-key';
import { Site } from '../site.entity';

export type SiteText = Pick<Site, 'name' | 'address' | 'city' | 'region' | 'postcode'>;
/** What was said of where it is: a place, off the map, or nothing, and then it stays while the address does. */
export type Pointed = Place | 'off' | null;

/** The further places of an employer. */
@Injectable()
export class Sites {
  constructor(
    private readonly audit: Audit,
    private readonly index: EmployerIndex,
  ) {}

  /** All places, the main one first. */
  listFor(tx: Tx, employerId: string): Promise<Site[]> {
    return tx.find(Site, { where: { employerId }, order: { isMain: 'DESC', addressKey: 'ASC', id: 'ASC' }, take: 100 });
  }

  find(tx: Tx, employerId: string, id: string): Promise<Site | null> {
    return tx.findOneBy(Site, { id, employerId });
  }

  /** Adds a place; the first one is the main one. The same id again is the same place. */
  async add(tx: Tx, who: Actor, employerId: string, id: string, given: SiteText, pointed: Pointed = null): Promise<void> {
    if (await tx.existsBy(Site, { id })) return;
    const isMain = (await tx.existsBy(Site, { employerId, isMain: 1 })) ? 0 : 1;
    await tx.insert(Site, { ...given, id, employerId, addressKey: addressKey(given.address), ...pointOf(pointed, null), isMain });
    await this.told(tx, who, employerId, 'site.add', id);
  }

  /** @returns false when somebody changed it since `version` was shown */
  async change(tx: Tx, who: Actor, site: Site, version: number, given: SiteText, pointed: Pointed = null): Promise<boolean> {
    const before = given.address === site.address ? site : null;
    if (!(await guardedUpdate(tx, Site, { id: site.id, version }, { ...given, addressKey: addressKey(given.address), ...pointOf(pointed, before) }))) return false;
    await this.told(tx, who, site.employerId, 'site.change', site.id);
    return true;
  }

  /** Takes a further place away; the main one is changed, not removed. @returns false when somebody changed it since `version` was shown */
  async remove(tx: Tx, who: Actor, site: Site, version: number): Promise<boolean> {
    const { affected } = await tx.delete(Site, { id: site.id, version, isMain: 0 });
    if (affected !== 1) return false;
    await this.told(tx, who, site.employerId, 'site.remove', site.id);
    return true;
  }

  private async told(tx: Tx, who: Actor, employerId: string, action: string, id: string): Promise<void> {
    await this.index.reindex(tx, employerId);
    await this.audit.record(tx, who, action, { type: 'site', id });
  }
}

function pointOf(pointed: Pointed, before: Pick<Site, 'lat' | 'lon'> | null): Pick<Site, 'lat' | 'lon'> {
  const { lat = null, lon = null } = pointed === 'off' ? {} : (pointed ?? before ?? {});
  return { lat, lon };
}

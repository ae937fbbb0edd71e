import { newId } from '../common/database/ids';
import { fold, nameKey } from '../common/text/normalise';
import type { Employer } from './employer.entity';
import type { EmployerTag } from './employer-tag.entity';
import { addressKey } from './site-key';
import type { Site } from './site.entity';

/** What may be said of a place; anything missing is blank. */
export interface SiteFields {
  name?: string;
  address?: string;
  city?: string;
  region?: string;
  postcode?: string;
  lat?: number | null;
  lon?: number | null;
}

/** What may be said of an employer; on a change, what is missing stays as it is. */
export interface EmployerFields {
  name: string;
  legalName?: string;
  /** NAICS code, two to six digits. */
  industry?: string;
  area?: string;
  howTheyHire?: string;
  whatTheyNeed?: string;
  busyTimes?: string;
  phone?: string;
  website?: string;
  ownerId?: string | null;
  tags?: readonly string[];
  /** The main site. */
  site?: SiteFields;
}

export type NewEmployer = EmployerFields & { id?: string };

/** The stored form of a new employer, keys included. */
export function employerOf(given: NewEmployer, at: string, by: string | null): Employer {
  const { name, legalName = '', industry = '', area = '', howTheyHire = '', whatTheyNeed = '', busyTimes = '', phone = '', website = '', ownerId = null } = given;
  return {
    id: given.id ?? newId(), name, nameKey: nameKey(name), legalName, industry, area, areaKey: fold(area), howTheyHire, whatTheyNeed, busyTimes, phone, website, ownerId,
    stage: 'researched', stageVisitId: null, stageSet: null, stageNote: '', stageSetBy: null, stageSetOn: null,
    lastVisitOn: null, lastVisitId: null, lastVisitMode: null, lastVisitBy: null, nextTouchOn: null, nextTouchWhat: '', nextTouchBy: null,
    doNotContactOn: null, doNotContactWho: '', doNotContactWhy: '',
    createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, version: 1, deletedAt: null, deletedBy: null,
  };
}

/** The main site, or null when nothing is known of it. */
export function siteOf(employerId: string, given: SiteFields | undefined): Site | null {
  if (!given) return null;
  const { name = '', address = '', city = '', region = '', postcode = '', lat = null, lon = null } = given;
  if ([name, address, city, region, postcode].every((text) => text === '') && lat === null) return null;
  return { id: newId(), employerId, name, address, addressKey: addressKey(address), city, region, postcode, lat, lon, isMain: 1, version: 1 };
}

/** Each tag once, as first written; blank ones left out. */
export function tagsFor(employerId: string, tags: readonly string[]): EmployerTag[] {
  const byKey = new Map(tags.map((tag) => tag.trim()).filter((tag) => fold(tag) !== '').reverse().map((tag) => [fold(tag), tag]));
  return [...byKey].map(([tagKey, tag]) => ({ employerId, tag, tagKey })).reverse();
}

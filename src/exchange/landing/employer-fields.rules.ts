import type { EmployerGroup, EmployerSite } from '../employer-rows/employer-groups.rules';
import type { NewEmployer, SiteFields } from '../../employers/new-employer';

const LONGEST = 10_000;

/** A group of rows as a new employer. Nothing is made up: what the file doesn't say stays blank. */
export function newEmployerOf({ value, sites }: EmployerGroup, id: string): NewEmployer {
  return {
    id, name: value.name, legalName: value.legalName,
    // A sector that spans several numbers goes by its first.
    industry: (value.naics ?? '').split('-')[0],
    area: value.area || value.city, howTheyHire: value.howTheyHire, phone: value.phone, website: value.website, site: siteFields(sites[0]),
  };
}

export function siteFields({ name, address, city, region, postcode, lat, lon }: EmployerSite): SiteFields {
  return { name, address, city, region, postcode, lat, lon };
}

/** What the file said of an employer beside its fields, kept where its rows came from. */
export function noteOf({ value, lines, history, otherNames }: EmployerGroup): string {
  const which = lines.length === 1 ? `Line ${lines[0]}` : `Lines ${lines.slice(0, 20).join(', ')}${lines.length > 20 ? ' and more' : ''}`;
  const said = history !== '' ? history : value.industryText;
  const parts = [`${which}${said === '' ? ' of a file.' : `: ${said}`}`, otherNames.length > 0 ? `Also called ${otherNames.join('; ')}.` : '', value.about, value.note];
  return parts.filter((part) => part !== '').join('\n').slice(0, LONGEST);
}

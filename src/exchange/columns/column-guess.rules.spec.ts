import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable, type Table } from '../reading/table';
import { guessColumns, missingFields } from './column-guess.rules';
import type { ImportKind } from './fields';

const DATA = join(__dirname, '../../../../shared/data');

function named(kind: ImportKind, header: string[], sample: string[][] = []): Record<string, string> {
  const map: Record<string, number> = kind === 'employers' ? guessColumns(kind, header, sample) : guessColumns(kind, header, sample);
  return Object.fromEntries(Object.entries(map).map(([field, column]) => [field, header[column]]));
}

describe('guessColumns', () => {
  it.each([
    ['Company;Street;Town;Postcode;Tel', { name: 'Company', address: 'Street', city: 'Town', postcode: 'Postcode', phone: 'Tel' }],
    ['id;name;addr;city;phone;type', { sourceKey: 'id', name: 'name', address: 'addr', city: 'city', phone: 'phone', industry: 'type' }],
    ['Ownership Name;DBA Name;Street Address;City;State;Source Zipcode;NAICS Code;NAICS Code Description', { legalName: 'Ownership Name', tradingName: 'DBA Name', address: 'Street Address', city: 'City', region: 'State', postcode: 'Source Zipcode', naicsCode: 'NAICS Code', industry: 'NAICS Code Description' }],
    ['LicenceRSN;BusinessName;BusinessTradeName;BusinessType;Unit;House;Street;City;Province;PostalCode;LocalArea', { sourceKey: 'LicenceRSN', name: 'BusinessName', tradingName: 'BusinessTradeName', industry: 'BusinessType', unit: 'Unit', houseNumber: 'House', address: 'Street', city: 'City', region: 'Province', postcode: 'PostalCode', area: 'LocalArea' }],
    ['http://x.example/o#name;http://x.example/o#phone_number;http://x.example/o#street', { name: 'http://x.example/o#name', phone: 'http://x.example/o#phone_number', address: 'http://x.example/o#street' }],
  ])('knows the columns of an employers file headed %s', (header, expected) => {
    expect(named('employers', header.split(';'))).toEqual(expected);
  });

  it.each([
    ['Job Title;Employer;City;Hourly Wage;Hours;Closing Date;How to Apply;Contact Person;Phone', { title: 'Job Title', employer: 'Employer', city: 'City', pay: 'Hourly Wage', hours: 'Hours', closesOn: 'Closing Date', howToApply: 'How to Apply', person: 'Contact Person', phone: 'Phone' }],
    ['job_id;title;company_name;location;min_salary;max_salary;pay_period;job_description;posted', { sourceKey: 'job_id', title: 'title', employer: 'company_name', place: 'location', payFrom: 'min_salary', payTo: 'max_salary', payUnit: 'pay_period', duties: 'job_description', heardOn: 'posted' }],
  ])('knows the columns of an openings file headed %s', (header, expected) => {
    expect(named('openings', header.split(';'))).toEqual(expected);
  });

  it('prefers a column that holds something, and disbelieves one whose cells can’t be that', () => {
    const header = ['BillingCity', 'City', 'Phone', 'Telephone'];
    expect(named('employers', header, [['', 'Rock', 'yes', '501 555 0100']])).toEqual({ city: 'City', phone: 'Telephone' });
  });

  it('gives no two fields the same column', () => {
    const map = guessColumns('employers', ['name', 'name', 'city']);
    expect(new Set(Object.values(map)).size).toBe(Object.values(map).length);
  });

  it('names the fields nothing can be imported without', () => {
    expect(missingFields('openings', { title: 0 }).map((field) => field.label)).toEqual(['Employer']);
    expect(missingFields('employers', { city: 0 }).map((field) => field.name)).toEqual(['name']);
    expect(missingFields('employers', { legalName: 0 })).toEqual([]);
  });
});

const describeData = existsSync(DATA) ? describe : describe.skip;

describeData('the columns of real files, skipped when the shared data is not there (issue 2 §2.7)', () => {
  const open = (path: string): Promise<Table> => readTable([readFileSync(join(DATA, path))]);

  it.each<[ImportKind, string, Record<string, string>]>([
    ['employers', 'employers/little_rock_business_licenses.csv', { name: 'Business', address: 'Address', city: 'City', postcode: 'Zip', industry: 'Classification', industryMore: 'Category' }],
    ['employers', 'employers/chicago_60651_business_licenses.csv', { legalName: 'LEGAL NAME', tradingName: 'DOING BUSINESS AS NAME', address: 'ADDRESS', city: 'CITY', region: 'STATE', postcode: 'ZIP CODE', latitude: 'LATITUDE', longitude: 'LONGITUDE', industry: 'BUSINESS ACTIVITY', industryMore: 'LICENSE DESCRIPTION', account: 'ACCOUNT NUMBER', siteNumber: 'SITE NUMBER', sourceKey: 'ID' }],
    ['employers', 'employers/chicago_archer_heights_osm.csv', { name: 'name', address: 'address', latitude: 'lat', longitude: 'lon', industry: 'biz_type', about: 'description', area: 'neighborhood', postcode: 'zip', howTheyHire: 'hiring_notes', note: 'notes', website: 'website', phone: 'phone', sourceKey: 'id' }],
    ['openings', 'jobs/nyc_workforce1_recruitment_events.csv', { area: 'borough', timeFrom: 'check_in_from', timeTo: 'check_in_to', employer: 'company_name_or_type', eventDay: 'event_date', title: 'event_title', kindOfWork: 'job_family', place: 'location', address: 'location_name_and_address', requirements: 'qualifications' }],
    ['openings', 'jobs/nyc_city_jobs_2019-03-19.csv', { sourceKey: 'Job ID', employer: 'Agency', positions: '# Of Positions', title: 'Business Title', kindOfWork: 'Job Category', schedule: 'Full-Time/Part-Time indicator', payFrom: 'Salary Range From', payTo: 'Salary Range To', payUnit: 'Salary Frequency', place: 'Work Location', duties: 'Job Description', requirements: 'Minimum Qual Requirements', preferred: 'Preferred Skills', note: 'Additional Information', howToApply: 'To Apply', hours: 'Hours/Shift', address: 'Work Location 1', person: 'Recruitment Contact', heardOn: 'Posting Date', closesOn: 'Post Until' }],
    ['employers', 'import/crm_csv/headers_only/hubspot_contacts.csv', { name: 'Associated Company', phone: 'Phone Number' }],
    ['employers', 'import/crm_csv/headers_only/outlook_contacts.csv', { name: 'Company', address: 'Business Street', unit: 'Business Street 2', city: 'Business City', region: 'Business State', postcode: 'Business Postal Code', phone: 'Business Phone', website: 'Web Page', note: 'Notes' }],
    ['employers', 'import/crm_csv/headers_only/google_contacts_legacy.csv', { name: 'Organization 1 - Name', address: 'Address 1 - Street', unit: 'Address 1 - Extended Address', city: 'Address 1 - City', region: 'Address 1 - Region', postcode: 'Address 1 - Postal Code', phone: 'Phone 1 - Value', website: 'Website 1 - Value', note: 'Notes' }],
    ['employers', 'import/crm_csv/headers_only/google_contacts_current.csv', { name: 'Organization Name', address: 'Address 1 - Street', unit: 'Address 1 - Extended Address', city: 'Address 1 - City', region: 'Address 1 - Region', postcode: 'Address 1 - Postal Code', phone: 'Phone 1 - Value', website: 'Website 1 - Value', note: 'Notes' }],
    ['employers', 'import/crm_csv/salesforce/Account.csv', { name: 'Name', address: 'BillingStreet', city: 'BillingCity', region: 'BillingState', postcode: 'BillingPostalCode', latitude: 'BillingLatitude', longitude: 'BillingLongitude', phone: 'Phone', website: 'Website', industry: 'Industry', about: 'Description', sourceKey: 'Id' }],
    ['employers', 'import/crm_csv/salesforce/Lead.csv', { name: 'Company', address: 'Street', city: 'City', region: 'State', postcode: 'PostalCode', latitude: 'Latitude', longitude: 'Longitude', phone: 'Phone', website: 'Website', industry: 'Industry', about: 'Description' }],
  ])('%s: %s', async (kind, path, expected) => {
    const table = await open(path);
    const guessed = named(kind, table.header, table.sample.map((row) => row.cells));
    await table.close();
    expect(guessed).toEqual(expected);
  });

  it('an export of persons alone offers no business name: the person has to choose', async () => {
    const table = await open('import/crm_csv/salesforce/Contact.csv');
    const map = guessColumns('employers', table.header, table.sample.map((row) => row.cells));
    await table.close();
    expect(missingFields('employers', map).map((field) => field.name)).toEqual(['name']);
  });
});

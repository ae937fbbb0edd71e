export type ImportKind = 'employers' | 'openings';

/** One thing an import can know about a row. */
export interface Field<Name extends string = string> {
  name: Name;
  /** What the person choosing columns reads. */
  label: string;
  /** How files head such a column, folded, the surest first. */
  says: string[];
  /** Words that make a column something else, however alike its name is. */
  never?: string[];
  isRequired?: boolean;
}

/** Field → the place of its column in the row, from 0. A field the file doesn't have is left out. */
export type ColumnMap<Name extends string = string> = Partial<Record<Name, number>>;

const PERSONAL = ['home', 'mobile', 'fax', 'spouse', 'assistant', 'assistants', 'callback', 'pager', 'other', 'personal'];
const OTHER_PLACE = ['shipping', 'ship', 'mailing', 'mail', 'home', 'other', 'email', 'po box'];

/** What an employers file can tell. The order is the order of the form. */
export const EMPLOYER_FIELDS = [
  { name: 'name', label: 'Name of the business', isRequired: true, says: ['business name', 'employer name', 'employer', 'company name', 'company', 'business', 'organization name', 'organisation name', 'organization', 'organisation', 'associated company', 'account name', 'name of business', 'establishment', 'establishment name', 'firm', 'store name', 'facility name', 'name'], never: ['first', 'last', 'middle', 'contact', 'owner', 'phone', 'type', 'id', 'number', 'street', 'manager', 'dba', 'legal', 'trade', 'trading', 'title', 'department', 'symbol', 'location', 'description', 'city', 'state', 'postal', 'address', 'country', 'fax', 'main', 'given', 'family', 'nick', 'file', 'host', 'prefix', 'suffix', 'maiden', 'short', 'activity', 'category', 'email', 'status', 'size'] },
  { name: 'tradingName', label: 'Trading name (doing business as)', says: ['doing business as name', 'doing business as', 'dba trade name', 'dba name', 'dba', 'trade name', 'trading name', 'trading as', 'business trade name', 'also known as', 'alternate name'], never: ['id', 'number'] },
  { name: 'legalName', label: 'Legal name', says: ['legal name', 'legal business name', 'legal entity name', 'registered name', 'ownership name', 'corporate name', 'entity name', 'licensee name', 'licensee'], never: ['id', 'number', 'type'] },
  { name: 'address', label: 'Street address', says: ['street address', 'site address', 'business street', 'business address', 'address street', 'street', 'address', 'addr', 'addr full', 'address line 1', 'address 1', 'full business address', 'premises address', 'billing street', 'address street name', 'street name', 'location address', 'addr street', 'address formatted'], never: [...OTHER_PLACE, 'city', 'state', 'zip', 'type', 'postal', 'country', 'line 2', 'secondary', 'ip', 'region', 'extended', 'web'] },
  { name: 'houseNumber', label: 'House number, when in its own column', says: ['house number', 'addr housenumber', 'housenumber', 'building number', 'address building', 'street number', 'house', 'civic number'], never: ['phone'] },
  { name: 'unit', label: 'Unit or suite', says: ['unit', 'suite', 'address line 2', 'address 2', 'unit number', 'apartment', 'business street 2', 'addr unit', 'suite number', 'extended address'], never: ['type', 'home', 'other', 'price', 'organizational'] },
  { name: 'city', label: 'City', says: ['city', 'town', 'business city', 'billing city', 'address city', 'addr city', 'municipality', 'city name', 'locality', 'suburb'], never: [...OTHER_PLACE, 'council', 'district', 'state'] },
  { name: 'area', label: 'Area or neighbourhood', says: ['neighborhood', 'neighbourhood', 'local area', 'area', 'borough', 'community area', 'neighborhood name', 'neighborhoods analysis boundaries'], never: ['code', 'sq'] },
  { name: 'region', label: 'State or province', says: ['state', 'province', 'region', 'business state', 'billing state', 'address state', 'address region', 'addr state', 'state code', 'state province', 'county'], never: [...OTHER_PLACE, 'status', 'country'] },
  { name: 'postcode', label: 'ZIP or postcode', says: ['zip code', 'zip', 'zipcode', 'postcode', 'postal code', 'post code', 'business postal code', 'billing postal code', 'address zip', 'addr postcode', 'address postal code', 'source zipcode', 'zip postal code'], never: OTHER_PLACE },
  { name: 'latitude', label: 'Latitude', says: ['latitude', 'lat', 'billing latitude', 'geo latitude', 'y coordinate latitude'], never: ['mailing', 'shipping', 'other', 'accuracy'] },
  { name: 'longitude', label: 'Longitude', says: ['longitude', 'lon', 'lng', 'long', 'billing longitude', 'geo longitude'], never: ['mailing', 'shipping', 'other', 'accuracy', 'description', 'name'] },
  { name: 'phone', label: 'Telephone', says: ['business phone', 'company main phone', 'phone number', 'telephone number', 'phone', 'telephone', 'contact phone', 'phone value', 'business phone number', 'tel', 'primary phone', 'main phone', 'contact phone number'], never: [...PERSONAL, 'type', 'label', 'car', 'radio', 'tty', 'iphone'] },
  { name: 'website', label: 'Website', says: ['website', 'web site', 'web page', 'url', 'homepage', 'website value', 'web', 'web address', 'website url', 'contact website'], never: ['photo', 'image', 'label', 'type', 'license', 'feed'] },
  { name: 'industry', label: 'Kind of business', says: ['industry', 'business activity', 'classification', 'naics code description', 'naics description', 'primary naics description', 'license description', 'licence description', 'biz type', 'business type', 'kind of business', 'type of business', 'business category', 'industry description', 'sic desc', 'license classification', 'business sub type', 'license type', 'category', 'sector', 'amenity', 'shop', 'type'], never: ['id', 'code', 'date', 'address', 'phone', 'unit', 'application', 'account', 'sensitivity', 'license number', 'ownership', 'email', 'website', 'organization'] },
  { name: 'industryMore', label: 'Kind of business, in other words', says: ['license description', 'licence description', 'category', 'business category', 'business sub type', 'license type', 'sub category', 'sic description', 'shop', 'cuisine'], never: ['id', 'code', 'date', 'job'] },
  { name: 'naicsCode', label: 'Industry code (NAICS)', says: ['naics', 'naics code', 'primary naics', 'naic code', 'naics 1'], never: ['description', 'title', 'name'] },
  { name: 'about', label: 'What they do', says: ['description', 'about', 'business description', 'summary', 'details'], never: ['license', 'licence', 'naics', 'naic', 'category', 'location', 'job', 'code', 'house'] },
  { name: 'howTheyHire', label: 'How they hire', says: ['hiring notes', 'how they hire', 'hiring', 'hiring process', 'recruitment'], never: ['manager', 'contact'] },
  { name: 'note', label: 'Note', says: ['notes', 'note', 'comments', 'comment', 'remarks', 'hiring remarks'], never: ['hiring'] },
  { name: 'account', label: 'Account number of the business', says: ['account number', 'account no', 'business account number', 'business unique id', 'location account', 'bn', 'account id'], never: ['name', 'bank', 'converted', 'owner'] },
  { name: 'siteNumber', label: 'Site number', says: ['site number', 'location number', 'location id', 'site id', 'branch number', 'store number', 'establishment id'], never: ['web'] },
  { name: 'sourceKey', label: 'The file’s own number for the row', says: ['id', 'record id', 'license id', 'licence id', 'licence rsn', 'license number', 'licence number', 'osm id', 'object id', 'uuid', 'row id', 'key'], never: ['owner', 'parent', 'account', 'company', 'master', 'type', 'activity'] },
] as const satisfies readonly Field[];

export type EmployerField = (typeof EMPLOYER_FIELDS)[number]['name'];

/** What an openings file can tell. */
export const OPENING_FIELDS = [
  { name: 'employer', label: 'Employer', isRequired: true, says: ['employer', 'employer name', 'company name', 'company', 'business name', 'company name or type', 'business', 'organization name', 'organization', 'agency', 'hiring organization', 'organisation', 'site name'], never: ['phone', 'website', 'id', 'size', 'title', 'description', 'address', 'url', 'type of'] },
  { name: 'title', label: 'Job title', isRequired: true, says: ['job title', 'position title', 'title', 'business title', 'event title', 'position', 'role', 'job', 'vacancy title', 'opening', 'role title', 'civil service title', 'job name'], never: ['code', 'id', 'type', 'description', 'category', 'family', 'number', 'location', 'positions', 'level'] },
  { name: 'kindOfWork', label: 'Kind of work', says: ['job family', 'job category', 'kind of work', 'category', 'occupation', 'job type category', 'field', 'occupational category', 'industry', 'department'], never: ['code', 'id'] },
  { name: 'eventDay', label: 'Day of the event or interview', says: ['event date', 'date of event', 'interview date', 'event day', 'job fair date'] },
  { name: 'timeFrom', label: 'Time from', says: ['check in from', 'start time', 'time from', 'from time', 'event start time', 'time'], never: ['part', 'full', 'date', 'zone', 'type'] },
  { name: 'timeTo', label: 'Time to', says: ['check in to', 'end time', 'time to', 'to time', 'event end time'], never: ['part', 'full', 'date'] },
  { name: 'heardOn', label: 'Date heard or posted', says: ['posting date', 'date posted', 'posted on', 'date heard', 'posted', 'publication date', 'open date', 'date listed', 'start date of posting', 'post date', 'date'], never: ['close', 'closing', 'end', 'until', 'updated', 'process', 'event', 'birth'] },
  { name: 'closesOn', label: 'Closes on', says: ['closing date', 'closes on', 'close date', 'post until', 'deadline', 'application deadline', 'apply by', 'valid through', 'expiry date', 'end date', 'closes'], never: ['event'] },
  { name: 'startsOn', label: 'Work starts on', says: ['start date', 'starts on', 'job start date', 'available from'], never: ['posting', 'event'] },
  { name: 'requirements', label: 'What they ask for', says: ['qualifications', 'requirements', 'minimum qual requirements', 'minimum qualifications', 'job requirements', 'required qualifications', 'must have', 'skills required', 'required skills', 'qualification summary'], never: ['residency', 'preferred', 'complete'] },
  { name: 'preferred', label: 'What they would like', says: ['preferred skills', 'preferred qualifications', 'nice to have', 'desired skills'] },
  { name: 'duties', label: 'What the work is', says: ['job description', 'duties', 'description', 'responsibilities', 'job summary', 'job duties', 'summary', 'tasks'], never: ['pay', 'location', 'benefits'] },
  { name: 'pay', label: 'Pay, in words', says: ['pay', 'wage', 'wages', 'salary', 'pay rate', 'hourly wage', 'hourly rate', 'compensation', 'salary range', 'rate of pay', 'starting wage', 'starting pay', 'pay range'], never: ['from', 'to', 'min', 'max', 'minimum', 'maximum', 'frequency', 'period', 'unit', 'type', 'grade', 'currency', 'schedule', 'low', 'high'] },
  { name: 'payFrom', label: 'Pay from', says: ['salary range from', 'min wage', 'minimum pay', 'pay from', 'min salary', 'salary min', 'minimum salary', 'minimum wage', 'pay min', 'wage from', 'wage min', 'low pay', 'salary from'] },
  { name: 'payTo', label: 'Pay to', says: ['salary range to', 'max wage', 'maximum pay', 'pay to', 'max salary', 'salary max', 'maximum salary', 'maximum wage', 'pay max', 'wage to', 'wage max', 'high pay', 'salary to'] },
  { name: 'payUnit', label: 'Pay is by the hour, week, year…', says: ['salary frequency', 'pay frequency', 'pay period', 'pay unit', 'salary period', 'wage unit', 'rate type', 'pay type', 'salary type', 'pay schedule', 'per'] },
  { name: 'hours', label: 'Hours and shifts', says: ['hours shift', 'hours', 'hours per week', 'shift', 'shifts', 'schedule', 'work hours', 'work schedule', 'working hours', 'weekly hours', 'work shift'], never: ['type', 'opening', 'office'] },
  { name: 'schedule', label: 'Full-time or part-time', says: ['full time part time indicator', 'full time part time', 'employment type', 'job type', 'schedule type', 'full part time', 'position schedule', 'ft pt', 'type of employment', 'job status'] },
  { name: 'positions', label: 'How many', says: ['of positions', 'number of positions', 'positions', 'openings', 'number of openings', 'vacancies', 'headcount', 'no of positions'], never: ['title'] },
  { name: 'place', label: 'Place', says: ['location', 'work location', 'place', 'worksite', 'job location', 'work site', 'location name', 'position location display', 'venue', 'event location', 'site'], never: ['id', 'code', 'lat', 'lon', '1', 'address'] },
  { name: 'address', label: 'Address of the place', says: ['location name and address', 'address', 'street address', 'location address', 'work address', 'work location 1', 'venue address', 'street'], never: ['email', 'mailing', 'web'] },
  { name: 'city', label: 'City', says: ['city', 'town', 'job city', 'work city'], never: ['state'] },
  { name: 'area', label: 'Area', says: ['borough', 'area', 'neighborhood', 'neighbourhood', 'county', 'district'] },
  { name: 'region', label: 'State or province', says: ['state', 'province', 'region', 'job state'], never: ['status'] },
  { name: 'postcode', label: 'ZIP or postcode', says: ['zip code', 'zip', 'zipcode', 'postcode', 'postal code'] },
  { name: 'howToApply', label: 'How to apply', says: ['to apply', 'how to apply', 'apply', 'application instructions', 'application process', 'apply instructions', 'application method'], never: ['by', 'date', 'url', 'link', 'deadline'] },
  { name: 'link', label: 'Link to the advert', says: ['url', 'link', 'apply url', 'job url', 'application url', 'posting url', 'website', 'apply link', 'job link'], never: ['photo', 'company', 'logo'] },
  { name: 'person', label: 'Whom to ask', says: ['recruitment contact', 'contact person', 'contact name', 'contact', 'hiring manager', 'recruiter', 'ask for'], never: ['phone', 'email', 'number', 'id', 'tel'] },
  { name: 'phone', label: 'Telephone', says: ['phone', 'contact phone', 'telephone', 'phone number', 'contact number', 'tel'], never: ['fax'] },
  { name: 'email', label: 'Email', says: ['email', 'contact email', 'e mail', 'email address', 'apply email'] },
  { name: 'note', label: 'Note', says: ['notes', 'note', 'additional information', 'comments', 'remarks', 'other information'] },
  { name: 'sourceKey', label: 'The file’s own number for the opening', says: ['job id', 'id', 'posting id', 'vacancy id', 'requisition id', 'job number', 'reference', 'req id', 'announcement number', 'position id', 'job order number'], never: ['company', 'employer', 'account'] },
] as const satisfies readonly Field[];

export type OpeningField = (typeof OPENING_FIELDS)[number]['name'];

export type EmployerColumns = ColumnMap<EmployerField>;
export type OpeningColumns = ColumnMap<OpeningField>;

/** The fields of each kind of file, with their labels: the one list that guesses, forms and previews share. */
export const FIELDS: { employers: readonly Field<EmployerField>[]; openings: readonly Field<OpeningField>[] } = { employers: EMPLOYER_FIELDS, openings: OPENING_FIELDS };

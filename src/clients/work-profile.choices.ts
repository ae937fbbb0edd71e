/** How firmly something was said (M2). `null` beside these means not asked, never no. */
export const STRENGTHS = [
  { value: 'must', label: 'Must' },
  { value: 'prefer', label: 'Prefer' },
  { value: 'avoid', label: 'Avoid' },
] as const;

export type Strength = (typeof STRENGTHS)[number]['value'];

/** What a workplace is like. One list for what a client wants (`label`) and what an opening is (`OPENING_SETTINGS`). */
export const WORK_SETTINGS = [
  { value: 'indoors', label: 'Working indoors' },
  { value: 'outdoors', label: 'Working outdoors' },
  { value: 'noise', label: 'Noise' },
  { value: 'fastPace', label: 'A fast pace' },
  { value: 'alone', label: 'Working alone' },
  { value: 'withPeople', label: 'Working with other people' },
  { value: 'public', label: 'Contact with the public' },
  { value: 'standing', label: 'Standing most of the time' },
] as const;

export type WorkSetting = (typeof WORK_SETTINGS)[number]['value'];

/** How a client gets about; `phrase` stands in sentences ("about 30 minutes by bus or train"). */
export const TRAVEL_MODES = [
  { value: 'walk', label: 'On foot', phrase: 'on foot' },
  { value: 'bicycle', label: 'Bicycle', phrase: 'by bicycle' },
  { value: 'transit', label: 'Bus or train', phrase: 'by bus or train' },
  { value: 'lift', label: 'A lift from someone', phrase: 'with a lift' },
  { value: 'car', label: 'Own car', phrase: 'by car' },
] as const;

export type TravelMode = (typeof TRAVEL_MODES)[number]['value'];

/** Licences and certificates entry-level openings ask for. Others are kept in the words they were typed in. */
export const LICENCES = [
  { value: 'driving', label: 'Driver’s licence' },
  { value: 'cdl', label: 'Commercial driver’s licence (CDL)' },
  { value: 'forklift', label: 'Forklift certificate' },
  { value: 'food', label: 'Food handler’s card' },
  { value: 'alcohol', label: 'Alcohol server’s permit' },
  { value: 'security', label: 'Security guard licence' },
  { value: 'cna', label: 'Nursing assistant certificate (CNA)' },
  { value: 'hha', label: 'Home health aide certificate (HHA)' },
  { value: 'first_aid', label: 'First aid and CPR' },
  { value: 'lifeguard', label: 'Lifeguard certificate' },
  { value: 'construction_safety', label: 'Construction safety card (OSHA 10)' },
  { value: 'hair', label: 'Cosmetology or barber licence' },
  { value: 'diploma', label: 'High school diploma or equivalent' },
] as const;

/** The words people read for a licence, whether from the list or typed. */
export function licenceLabel(licence: string): string {
  return LICENCES.find((known) => known.value === licence)?.label ?? licence;
}

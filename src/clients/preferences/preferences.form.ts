import { IsIn, Matches, MaxLength } from 'class-validator';
import { Several, Text, Ticked } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';
import { LICENCES, TRAVEL_MODES, WORK_SETTINGS, type Strength, type TravelMode, type WorkSetting } from '../work-profile.choices';

export const WANTED_SLOTS = ['wanted1', 'wanted2', 'wanted3', 'wanted4', 'wanted5'] as const;
export const REFUSED_SLOTS = ['refused1', 'refused2', 'refused3', 'refused4'] as const;
export const KIND_SLOTS = [...WANTED_SLOTS, ...REFUSED_SLOTS, 'nextJob', 'dreamJob'] as const;
export type KindSlot = (typeof KIND_SLOTS)[number];

type FirmnessField = '' | 'must' | 'prefer';

const FIRM = ['', 'must', 'prefer'];
const OFFERED = 'Choose one of the answers offered.';
const LONG = 'Keep this under 2,000 characters.';
const LONG_NUMBER = 'This number is too long.';
/** Room for words typed where a number belongs: they are answered by what they say, not by their length. */
const NUMBER_ROOM = 200;

/** What the work profile's form may send (M2). Everything may be blank: blank is not asked. */
export class PreferencesForm {
  @Text() @MaxLength(40) id!: string;
  /** The number of the version the form was filled from; the conflict page sends it on as `version`. */
  @Text() @Matches(/^\d{1,9}$/, { message: 'Open the form again: its version can’t be read.' }) version!: string;
  @Text() @IsIn(['', ...KIND_SLOTS]) lookup!: string;

  @Text() @IsIn(FIRM, { message: OFFERED }) kindsStrength!: FirmnessField;
  @Several() @Matches(/^[a-z]{3}-[a-z]+$/, { each: true, message: 'Tick the times in the table.' }) times!: string[];
  @Text() @IsIn(FIRM, { message: OFFERED }) timesStrength!: FirmnessField;
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) hoursMin!: string;
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) hoursMax!: string;
  @Text() @IsIn(FIRM, { message: OFFERED }) hoursStrength!: FirmnessField;
  @Text() @IsDay('Enter the first day as a real date, or leave it out.') startFrom!: string;
  @Text() @IsIn(FIRM, { message: OFFERED }) startStrength!: FirmnessField;
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) payFloor!: string;
  @Text() @IsIn(FIRM, { message: OFFERED }) payStrength!: FirmnessField;
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) ceiling!: string;

  @Text() @MaxLength(100, { message: 'Keep the home area under 100 characters.' }) homeArea!: string;
  @Text() @MaxLength(60, { message: 'Write the place as two numbers, such as 34.7465, -92.2896.' }) place!: string;
  @Several() @IsIn(TRAVEL_MODES.map(({ value }) => value), { each: true, message: OFFERED }) modes!: TravelMode[];
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) longestMinutes!: string;
  /** In miles or kilometres, as the site counts. */
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) farthest!: string;
  @Text() @IsIn(FIRM, { message: OFFERED }) travelStrength!: FirmnessField;

  /** In pounds or kilograms, as the site counts. */
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) liftMost!: string;
  @Text() @IsIn(FIRM, { message: OFFERED }) liftingStrength!: FirmnessField;
  @Text() @MaxLength(2000, { message: LONG }) tasksLiked!: string;
  @Text() @MaxLength(2000, { message: LONG }) tasksDisliked!: string;
  @Text() @MaxLength(2000, { message: LONG }) training!: string;
  @Several() @IsIn(LICENCES.map(({ value }) => value), { each: true, message: OFFERED }) licences!: string[];
  @Text() @MaxLength(2000, { message: LONG }) otherLicences!: string;
  @Ticked() noLicences!: boolean;
  @Text() @MaxLength(500, { message: 'Keep the languages under 500 characters.' }) languages!: string;
  @Text() @MaxLength(2000, { message: LONG }) employersWanted!: string;
  @Text() @MaxLength(2000, { message: LONG }) employersRefused!: string;

  /** What came up that makes for this version, and after which start or end of a job: `start-<job>`. */
  @Text() @MaxLength(2000, { message: LONG }) learned!: string;
  @Text() @Matches(/^$|^(start|end)-[0-9a-f-]{36}$/, { message: OFFERED }) after!: string;
}

/** One field for each setting, `setting_noise` and so on, and two for each kind of work: the lists say which. */
for (const { value } of WORK_SETTINGS) {
  Text()(PreferencesForm.prototype, `setting_${value}`);
  IsIn(['', 'must', 'prefer', 'avoid'], { message: OFFERED })(PreferencesForm.prototype, `setting_${value}`);
}
for (const slot of KIND_SLOTS) {
  Text()(PreferencesForm.prototype, slot);
  MaxLength(20, { message: OFFERED })(PreferencesForm.prototype, slot);
  Text()(PreferencesForm.prototype, `${slot}Words`);
  MaxLength(100, { message: 'Keep a kind of work under 100 characters.' })(PreferencesForm.prototype, `${slot}Words`);
}

type ListedFields = Partial<Record<`setting_${WorkSetting}` | KindSlot | `${KindSlot}Words`, string>>;

export function settingIn(form: PreferencesForm, setting: WorkSetting): Strength | null {
  const said = (form as PreferencesForm & ListedFields)[`setting_${setting}`];
  return said === 'must' || said === 'prefer' || said === 'avoid' ? said : null;
}

export function kindIn(form: PreferencesForm, slot: KindSlot): { words: string; choice: string } {
  const fields = form as PreferencesForm & ListedFields;
  return { words: fields[`${slot}Words`] ?? '', choice: fields[slot] ?? '' };
}

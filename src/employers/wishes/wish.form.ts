import { IsNotEmpty, MaxLength, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { parseDay } from '../../common/time/calendar';
import { Text } from '../../common/web/form';
import { OVERRIDE_STAGES } from '../stage.choices';

@ValidatorConstraint({ name: 'day' })
class IsDay implements ValidatorConstraintInterface {
  validate(text: string): boolean {
    return parseDay(text) !== null;
  }
}

@ValidatorConstraint({ name: 'settableStage' })
class IsSettableStage implements ValidatorConstraintInterface {
  validate(text: string): boolean {
    return OVERRIDE_STAGES.some((stage) => stage.value === text);
  }
}

/** Do-not-contact, asked for or lifted: who said so, when, why. */
export class WishForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(200, { message: 'Keep the name under 200 characters.' }) @IsNotEmpty({ message: 'Say who said so.' }) who!: string;
  @Text() @Validate(IsDay, { message: 'Enter a day, such as 2026-11-19.' }) day!: string;
  @Text() @MaxLength(1000, { message: 'Keep the reason under 1,000 characters.' }) why!: string;
}

/** A stage set by hand, with why. */
export class StageForm {
  @Text() @Validate(IsSettableStage, { message: 'Choose where you stand with them.' }) stage!: string;
  @Text() @MaxLength(500, { message: 'Keep the note under 500 characters.' }) @IsNotEmpty({ message: 'Say why, in a few words: the visits don’t show it.' }) note!: string;
  @Text() @MaxLength(10) version!: string;
  /** The board it was opened from, as its query; empty from the employer's page. */
  @Text() @MaxLength(1000) board!: string;
}

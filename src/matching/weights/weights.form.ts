import { ValidateBy } from 'class-validator';
import { Text } from '../../common/web/form';
import { isWeight, MOST_A_WISH_COUNTS } from './weights.rules';

/** A weight as it is typed; kept as text, so that what can't be read comes back as it was. */
function Weight(): PropertyDecorator {
  return (target, name) => {
    Text()(target, name);
    ValidateBy({ name: 'isWeight', validator: { validate: (value: unknown) => typeof value === 'string' && /^\d{1,4}$/.test(value) && isWeight(Number(value)) } }, { message: `Enter a whole number from 0 to ${MOST_A_WISH_COUNTS}.` })(target, name);
  };
}

export class WeightsForm {
  @Weight() kind!: string;
  @Weight() nextJob!: string;
  @Weight() dreamJob!: string;
  @Weight() times!: string;
  @Weight() hours!: string;
  @Weight() start!: string;
  @Weight() pay!: string;
  @Weight() travel!: string;
  @Weight() setting!: string;
  @Weight() lifting!: string;
  @Weight() tasks!: string;
  @Weight() training!: string;
  @Weight() employer!: string;
  @Weight() licences!: string;
  @Weight() languages!: string;
  /** The weights as they stood when the page was shown, and those whose effect was shown: see `numbersOf`. */
  @Text() shown!: string;
  @Text() looked!: string;
  /** Back to the usual weights: whatever stands in the fields, their effect is shown first, too. */
  @Text() usual = '';
}

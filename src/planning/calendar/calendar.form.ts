import { Ticked } from '../../common/web/form';

/** Whether the mail in the morning is wanted. */
export class MorningForm {
  @Ticked() wanted!: boolean;
}

/** A button and nothing else. */
export class PressForm {}

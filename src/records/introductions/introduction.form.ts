import { ArrayMaxSize, IsIn, MaxLength } from 'class-validator';
import { Several, Text } from '../../common/web/form';
import { FACT_VALUES, MOMENTS, type Fact, type Moment } from '../../disclosure/rules/disclosure.choices';

/** What the form of an introduction may send. The facts are a question to the gate: what is written comes from its answer. */
export class IntroductionForm {
  @Text() @MaxLength(40) id = '';
  @Text() @MaxLength(40) employer = '';
  @Several() @ArrayMaxSize(20) @IsIn(FACT_VALUES, { each: true, message: 'Choose from the list.' }) facts: Fact[] = [];
  @Text() @IsIn(['', ...MOMENTS.map((one) => one.value)], { message: 'Choose from the list.' }) moment: Moment | '' = '';
  @Text() @MaxLength(2000, { message: 'Shorten it to 2,000 letters.' }) body = '';
  @Text() @MaxLength(120, { message: 'Shorten it to 120 letters.' }) reach = '';
  @Text() @MaxLength(5) anyway = '';
}

import { IsNotEmpty, MaxLength, IsInt, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { Text, Ticked } from '../../common/web/form';

const NAME_LENGTH = 80;

export class NewTeamForm {
  @Text()
  @MaxLength(NAME_LENGTH, { message: `Keep the team’s name under ${NAME_LENGTH} characters.` })
  @IsNotEmpty({ message: 'Enter the team’s name.' })
  name!: string;
}

export class TeamForm extends NewTeamForm {
  @Ticked() fullNamesOnBoard!: boolean;

  @Transform(({ value }) => Number(value))
  @IsInt({ message: 'Open the page again and send it once more.' })
  @Min(1)
  version!: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A word of the team's own for some employers: "night shifts", "on the bus line". */
@Entity('employer_tags')
export class EmployerTag {
  @PrimaryColumn('text') employerId!: string;
  @PrimaryColumn('text') tagKey!: string;
  @Column('text') tag!: string;
}

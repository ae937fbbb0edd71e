import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of a file that told of this employer: the same row again makes no second one. */
@Entity('employer_sources')
export class EmployerSource {
  @PrimaryColumn('text') id!: string;
  @Column('text') employerId!: string;
  @Column('text') identity!: string;
  @Column('text', { nullable: true }) importId!: string | null;
  @Column('integer', { nullable: true }) line!: number | null;
  @Column('text') noted!: string;
  @Column('text') createdAt!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('teams')
export class Team {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') nameKey!: string;
  /** 1 when the shared board may show whole names instead of initials (P1). */
  @Column('integer') fullNamesOnBoard!: number;
  @Column('text') createdAt!: string;
  @Column('integer') version!: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a client wanted of work at one time (M2). A version is never edited; the newest holds. */
@Entity('work_profiles')
export class WorkProfileVersion {
  @PrimaryColumn('text') id!: string;
  @Column('text') clientId!: string;
  /** 1, 2, 3 … for each client. */
  @Column('integer') number!: number;
  /** The document `parseProfile` reads. */
  @Column('text') body!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Moment } from './job-moment';

/** What a client wanted of work at one time (M2). A version is never edited; the newest holds. */
@Entity('work_profiles')
export class WorkProfileVersion {
  @PrimaryColumn('text') id!: string;
  @Column('text') clientId!: string;
  /** 1, 2, 3 … for each client. */
  @Column('integer') number!: number;
  /** The document `parseProfile` reads. */
  @Column('text') body!: string;
  /** What came up that made for this version; empty when nothing was written down. */
  @Column('text') learned!: string;
  /** The job whose start or end it was learned after; both null otherwise. */
  @Column('text', { nullable: true }) afterJob!: string | null;
  @Column('text', { nullable: true }) afterMoment!: Moment | null;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}

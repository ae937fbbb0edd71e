import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../common/time/calendar';
import type { Purpose } from '../rules/visit.choices';

/** A visit intended for a day. Naming a client in it needs leave as the visit itself does, and it is asked again each time it is shown (D8). */
@Entity('planned_visits')
export class PlannedVisit {
  @PrimaryColumn('text') id!: string;
  @Column('text') employerId!: string;
  @Column('text') staffId!: string;
  @Column('text') day!: Day;
  /** Time of day (HH:MM) at the site, when one is agreed. */
  @Column('text', { nullable: true }) atTime!: string | null;
  /** When the block starts (HH:MM) that it is meant for, with or without a time. */
  @Column('text', { nullable: true }) blockFrom!: string | null;
  @Column('text') purpose!: Purpose;
  @Column('text') note!: string;
  @Column('text') status!: 'planned' | 'done' | 'skipped';
  @Column('text') skippedWhy!: string;
  /** The visit it became. */
  @Column('text', { nullable: true }) visitId!: string | null;
  /** The visit at which nobody was there, when this one is planned because of it. */
  @Column('text', { nullable: true }) againAfter!: string | null;
  @Column('text', { nullable: true }) clearanceId!: string | null;
  @Column('text') act!: 'plan';
  @Column('text') createdAt!: string;
  @Column('text') createdBy!: string;
  @Column('text') updatedAt!: string;
  @Column('integer') version!: number;
  @Column('text', { nullable: true }) deletedAt!: string | null;
}

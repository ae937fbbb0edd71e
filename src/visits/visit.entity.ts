import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../common/time/calendar';
import type { Mode, Purpose } from './rules/visit.choices';

/** One act of reaching an employer. Clients and facts stand in tables of their own, put there only from a clearance. */
@Entity('visits')
export class Visit {
  @PrimaryColumn('text') id!: string;
  @Column('text') employerId!: string;
  @Column('text', { nullable: true }) siteId!: string | null;
  /** Who made it; who went along stands in `visit_staff` (V9). */
  @Column('text') staffId!: string;
  /** The site's own date: the week it counts in (V6). */
  @Column('text') visitedOn!: Day;
  /** The instant, when the time of day is known. */
  @Column('text', { nullable: true }) visitedAt!: string | null;
  @Column('text') mode!: Mode;
  @Column('text') purpose!: Purpose;
  @Column('integer') nobodyThere!: number;
  /** Somebody was met whose name isn't known. */
  @Column('integer') metUnnamed!: number;
  @Column('text') learned!: string;
  @Column('text', { nullable: true }) openingId!: string | null;
  @Column('text') nextWhat!: string;
  @Column('text', { nullable: true }) nextOn!: Day | null;
  /** The leave it was made with; null for a general visit (D6). */
  @Column('text', { nullable: true }) clearanceId!: string | null;
  @Column('text') act!: 'log';
  @Column('text') createdAt!: string;
  @Column('text') createdBy!: string;
  @Column('text') updatedAt!: string;
  @Column('integer') version!: number;
  @Column('text', { nullable: true }) deletedAt!: string | null;
  @Column('text', { nullable: true }) deletedBy!: string | null;
}

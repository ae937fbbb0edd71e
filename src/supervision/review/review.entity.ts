import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../common/time/calendar';

/** A supervisor's dated review of a specialist's week (V10). It is added, never changed. */
@Entity('reviews')
export class Review {
  @PrimaryColumn('text') id!: string;
  @Column('text') staffId!: string;
  @Column('text') weekStart!: Day;
  @Column('text') reviewedBy!: string;
  @Column('text') reviewedAt!: string;
  @Column('text') noted!: string;
  @Column('text') goal!: string;
  /** The goal as contacts a week and for how many weeks; null when it is in words alone. */
  @Column('integer', { nullable: true }) goalContacts!: number | null;
  @Column('integer', { nullable: true }) goalWeeks!: number | null;
  /** Employer contacts as they counted at that moment. */
  @Column('integer') contacts!: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WeekStart } from '../../common/time/calendar';

/** Hours that somebody keeps for employers, the same every week. */
@Entity('work_blocks')
export class WorkBlock {
  @PrimaryColumn('text') id!: string;
  @Column('text') staffId!: string;
  /** The ISO weekday: 1 is Monday. */
  @Column('integer') weekday!: WeekStart;
  /** Time of day (HH:MM) at the site. */
  @Column('text') fromTime!: string;
  @Column('text') untilTime!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../common/time/calendar';
import type { Role } from '../common/web/access';

/** Somebody who works here. Disabled is not deleted: what they did stays theirs. */
@Entity('staff')
export class Staff {
  @PrimaryColumn('text') id!: string;
  @Column('text') email!: string;
  @Column('text') emailKey!: string;
  @Column('text') name!: string;
  @Column('text') role!: Role;
  /** Null only for administrators. */
  @Column('text', { nullable: true }) teamId!: string | null;
  @Column('text') passwordHash!: string;
  /** 1 is full time; the weekly target is scaled by it (V7). */
  @Column('real') fullTimeShare!: number;
  /** The first day at work here; null when it isn't known. Weeks before it are not held against anybody. */
  @Column('text', { nullable: true }) startedOn!: Day | null;
  @Column('text') createdAt!: string;
  @Column('text', { nullable: true }) disabledAt!: string | null;
  /** Grows with a new password and with a closed account: what opens without signing in belongs to one round (S-04, S-64). */
  @Column('integer') keyRound!: number;
  @Column('integer') version!: number;
}

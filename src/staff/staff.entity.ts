import { Column, Entity, PrimaryColumn } from 'typeorm';
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
  @Column('text') createdAt!: string;
  @Column('text', { nullable: true }) disabledAt!: string | null;
  @Column('integer') version!: number;
}

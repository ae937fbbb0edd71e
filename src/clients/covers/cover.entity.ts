import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One specialist stands in for another between two days, both included (P1). It ends by itself, or sooner. */
@Entity('covers')
export class Cover {
  @PrimaryColumn('text') id!: string;
  /** Whose caseload. */
  @Column('text') specialistId!: string;
  /** Who stands in. */
  @Column('text') coveredBy!: string;
  @Column('text') fromDay!: string;
  @Column('text') untilDay!: string;
  @Column('text') createdBy!: string;
  @Column('text') createdAt!: string;
  /** Set when it was ended before its day. */
  @Column('text', { nullable: true }) endedAt!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientStatus } from '../clients/client.choices';
import type { Day } from '../common/time/calendar';
import type { OpeningOutcome, OpeningStatus, PayUnit } from '../openings/opening.choices';
import type { YesNo } from '../openings/opening.entity';
import type { EmployerKnows, EndReason } from './job.choices';

/**
 * A job a client was hired into (M9). Blank, null and `unknown` are not known, never no. The leave it stands on is here
 * by the keys of one allowed decision, or not at all: a job the employer doesn't know us from needs none.
 */
@Entity('jobs')
export class Job {
  @PrimaryColumn('text') id!: string;
  @Column('text') clientId!: string;
  @Column('text') employerId!: string;
  @Column('text', { nullable: true }) openingId!: string | null;
  @Column('text') title!: string;
  /** Code in the Standard Occupational Classification; empty when not known. */
  @Column('text') kind!: string;
  @Column('text') kindWords!: string;
  /** Hours a week. */
  @Column('real', { nullable: true }) hours!: number | null;
  @Column('real', { nullable: true }) pay!: number | null;
  @Column('text') payUnit!: PayUnit | '';
  @Column('text') minimumWage!: YesNo;
  @Column('text') openToAnyone!: YesNo;
  @Column('text') notSetAside!: YesNo;
  @Column('text') ordinaryTerm!: YesNo;
  @Column('text') startedOn!: Day;
  /** The last day of work. */
  @Column('text', { nullable: true }) endedOn!: Day | null;
  /** The day the team heard of the ending: follow-along counts from it (F10). */
  @Column('text', { nullable: true }) endHeardOn!: Day | null;
  @Column('text') endReason!: EndReason | '';
  @Column('text') endNote!: string;
  @Column('text') employerKnows!: EmployerKnows;
  @Column('text', { nullable: true }) clearanceId!: string | null;
  @Column('text') act!: 'job_start';
  /** The day from which we may speak with the employer; the clearance is for it. */
  @Column('text', { nullable: true }) toldOn!: Day | null;
  @Column('text', { nullable: true }) decisionId!: string | null;
  @Column('text', { nullable: true }) planId!: string | null;
  @Column('text') outcome!: 'allowed';
  /** Where the client stood before; empty for jobs recorded before this was kept. */
  @Column('text') statusBefore!: ClientStatus | '';
  /** How the opening stood before. */
  @Column('text') openingStatusBefore!: OpeningStatus | '';
  @Column('text') openingOutcomeBefore!: OpeningOutcome | '';
  /** 1 until the first day of a job recorded ahead: from then on the client works. */
  @Column('integer') waitsForFirstDay!: 0 | 1;
  @Column('text') createdAt!: string;
  @Column('text') createdBy!: string;
  @Column('text') updatedAt!: string;
  @Column('integer') version!: number;
  @Column('text', { nullable: true }) deletedAt!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer, ReasonNot } from './answer.choices';

/** What a client said to an opening on a day (M7). Rows are kept as they are; the one with the highest number holds. */
@Entity('match_answers')
export class MatchAnswer {
  @PrimaryColumn('text') id!: string;
  @Column('text') clientId!: string;
  @Column('text') openingId!: string;
  /** 1, 2, 3 … for each client and opening. */
  @Column('integer') number!: number;
  @Column('text') answer!: Answer;
  /** What put them off, where they said so. */
  @Column('text') reason!: ReasonNot | '';
  /** In their words. */
  @Column('text') why!: string;
  /** YYYY-MM-DD. */
  @Column('text') saidOn!: string;
  /** 1 where this row takes the one before it back and says again what held until then. */
  @Column('integer') takesBack!: number;
  /** The site's day it was written down on. */
  @Column('text') recordedOn!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpeningOutcome, OpeningSource, OpeningStatus, PayUnit, Term } from './opening.choices';

export type YesNo = 'yes' | 'no' | 'unknown';

/** A role an employer has, expects to have, or has filled (M3). Blank, null and `unknown` are not known, never no. Shared by all teams (P2). */
@Entity('openings')
export class Opening {
  @PrimaryColumn('text') id!: string;
  @Column('text') employerId!: string;
  @Column('text', { nullable: true }) siteId!: string | null;
  @Column('text') title!: string;
  @Column('text') titleKey!: string;
  /** Code in the Standard Occupational Classification; empty when not known. */
  @Column('text') kind!: string;
  /** The kind of work as somebody typed it; empty when the title said it. */
  @Column('text') kindWords!: string;
  /** Hours a week. */
  @Column('real', { nullable: true }) hoursMin!: number | null;
  @Column('real', { nullable: true }) hoursMax!: number | null;
  /** The 28 marks of a week grid, or empty. */
  @Column('text') grid!: string;
  @Column('text') shiftWords!: string;
  @Column('real', { nullable: true }) payMin!: number | null;
  @Column('real', { nullable: true }) payMax!: number | null;
  @Column('text') payUnit!: PayUnit | '';
  @Column('text') payWords!: string;
  @Column('text') term!: Term | '';
  @Column('text') openToAnyone!: YesNo;
  @Column('text') duties!: string;
  @Column('text') requirements!: string;
  /** A JSON object: true or false by `WorkSetting`; what is missing is not known. */
  @Column('text') setting!: string;
  @Column('real', { nullable: true }) liftingKg!: number | null;
  /** A JSON list, by value of LICENCES or as typed. */
  @Column('text') licences!: string;
  /** A JSON list of languages, as typed. */
  @Column('text') languages!: string;
  /** A JSON list of `HiringCheck`. */
  @Column('text') checks!: string;
  @Column('text') driving!: YesNo;
  @Column('text') howToApply!: string;
  /** The hiring manager to ask. */
  @Column('text', { nullable: true }) askId!: string | null;
  @Column('text') source!: OpeningSource | '';
  @Column('text', { nullable: true }) visitId!: string | null;
  @Column('text') status!: OpeningStatus;
  @Column('text') heardOn!: string;
  @Column('text', { nullable: true }) verifiedOn!: string | null;
  @Column('text', { nullable: true }) closesOn!: string | null;
  /** The day the work begins. */
  @Column('text', { nullable: true }) startsOn!: string | null;
  /** From when one that is only expected should be there. */
  @Column('text', { nullable: true }) expectedOn!: string | null;
  /** What came of one that is no more; empty while it is there, or when nobody said. */
  @Column('text') outcome!: OpeningOutcome | '';
  /** What happened when it was filled or withdrawn. */
  @Column('text') closedNote!: string;
  /** What an imported row is known by; null for those entered by hand. */
  @Column('text', { nullable: true }) identity!: string | null;
  @Column('text') createdAt!: string;
  @Column('text', { nullable: true }) createdBy!: string | null;
  @Column('text') updatedAt!: string;
  @Column('integer') version!: number;
  @Column('text', { nullable: true }) deletedAt!: string | null;
}

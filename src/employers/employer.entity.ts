import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stage } from './stage.choices';

/** A business the teams know. Shared by all teams (P2); holds no health fact about anyone (D13). */
@Entity('employers')
export class Employer {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') nameKey!: string;
  @Column('text') legalName!: string;
  /** NAICS code of two to six digits; empty when not known. */
  @Column('text') industry!: string;
  @Column('text') area!: string;
  @Column('text') areaKey!: string;
  @Column('text') howTheyHire!: string;
  @Column('text') whatTheyNeed!: string;
  @Column('text') busyTimes!: string;
  @Column('text') phone!: string;
  @Column('text') website!: string;
  /** Whose employer it is; null when nobody's yet. */
  @Column('text', { nullable: true }) ownerId!: string | null;
  /** As the visits show it; `standingOf` puts do-not-contact before it. */
  @Column('text') stage!: Stage;
  @Column('text', { nullable: true }) stageVisitId!: string | null;
  /** The stage somebody set by hand, with the note, the person and the day that go with it; what is logged later may take it further. */
  @Column('text', { nullable: true }) stageSet!: Stage | null;
  @Column('text') stageNote!: string;
  @Column('text', { nullable: true }) stageSetBy!: string | null;
  @Column('text', { nullable: true }) stageSetOn!: string | null;
  @Column('text', { nullable: true }) lastVisitOn!: string | null;
  @Column('text', { nullable: true }) lastVisitId!: string | null;
  @Column('text', { nullable: true }) lastVisitMode!: string | null;
  @Column('text', { nullable: true }) lastVisitBy!: string | null;
  @Column('text', { nullable: true }) nextTouchOn!: string | null;
  @Column('text') nextTouchWhat!: string;
  @Column('text', { nullable: true }) nextTouchBy!: string | null;
  @Column('text', { nullable: true }) doNotContactOn!: string | null;
  @Column('text') doNotContactWho!: string;
  @Column('text') doNotContactWhy!: string;
  @Column('text') createdAt!: string;
  @Column('text', { nullable: true }) createdBy!: string | null;
  @Column('text') updatedAt!: string;
  @Column('text', { nullable: true }) updatedBy!: string | null;
  @Column('integer') version!: number;
  @Column('text', { nullable: true }) deletedAt!: string | null;
  @Column('text', { nullable: true }) deletedBy!: string | null;
}

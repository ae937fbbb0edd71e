import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether somebody decides on hiring, as far as the team knows. */
export type HiringSay = 'yes' | 'no' | 'unknown';

/** A person at an employer: owner, manager, HR. Never called a contact, which is a visit that counts. */
@Entity('hiring_managers')
export class HiringManager {
  @PrimaryColumn('text') id!: string;
  @Column('text') employerId!: string;
  @Column('text', { nullable: true }) siteId!: string | null;
  @Column('text') name!: string;
  @Column('text') nameKey!: string;
  /** Their role there, in their words: "head chef". */
  @Column('text') role!: string;
  @Column('text') hiringSay!: HiringSay;
  @Column('text') bestTime!: string;
  @Column('text') phone!: string;
  @Column('text') email!: string;
  @Column('text') note!: string;
  /** The day the team learned that they no longer work there. */
  @Column('text', { nullable: true }) leftOn!: string | null;
  @Column('text') createdAt!: string;
  @Column('text', { nullable: true }) createdBy!: string | null;
  @Column('text') updatedAt!: string;
  @Column('text', { nullable: true }) updatedBy!: string | null;
  @Column('integer') version!: number;
  @Column('text', { nullable: true }) deletedAt!: string | null;
  @Column('text', { nullable: true }) deletedBy!: string | null;
}

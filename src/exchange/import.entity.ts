import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportKind } from './columns/fields';

export type ImportStatus = 'waiting' | 'running' | 'done' | 'undone';

/** A file of employers or openings on its way in, or brought in. Its rows are elsewhere; the file itself is nowhere (S-37). */
@Entity('imports')
export class Import {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: ImportKind;
  @Column('text') status!: ImportStatus;
  @Column('text') encoding!: string;
  @Column('text') delimiter!: string;
  /** A JSON list of the columns' names. */
  @Column('text') header!: string;
  /** JSON: field → place of its column. */
  @Column('text') columns!: string;
  /** JSON: the rest of `Choices`. */
  @Column('text') options!: string;
  /** JSON: `Preview`. */
  @Column('text') preview!: string;
  /** While it waits, the accounting as it would be; afterwards as it was. The parts add up to the total. */
  @Column('integer') total!: number;
  @Column('integer') created!: number;
  @Column('integer') alreadyThere!: number;
  @Column('integer') refused!: number;
  /** Employers that openings made necessary. */
  @Column('integer') newEmployers!: number;
  /** Why the last try brought nothing in; blank when there was none. */
  @Column('text') failure!: string;
  @Column('text', { nullable: true }) startedBy!: string | null;
  @Column('text') startedAt!: string;
  @Column('text', { nullable: true }) runAt!: string | null;
  @Column('text', { nullable: true }) finishedAt!: string | null;
  @Column('text', { nullable: true }) undoneBy!: string | null;
  @Column('text', { nullable: true }) undoneAt!: string | null;
  @Column('integer') undoneCount!: number;
  @Column('integer') version!: number;
}

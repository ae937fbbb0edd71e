import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place of an employer. One of them is the main one. */
@Entity('sites')
export class Site {
  @PrimaryColumn('text') id!: string;
  @Column('text') employerId!: string;
  @Column('text') name!: string;
  @Column('text') address!: string;
  @Column('text') addressKey!: string;
  @Column('text') city!: string;
  @Column('text') region!: string;
  @Column('text') postcode!: string;
  @Column('real', { nullable: true }) lat!: number | null;
  @Column('real', { nullable: true }) lon!: number | null;
  /** 1 for the main site. */
  @Column('integer') isMain!: number;
  @Column('integer', { default: 1 }) version!: number;
}

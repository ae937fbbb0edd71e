import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientStatus } from './client.choices';

/** Somebody the team supports in finding work (M1). There is no column for a diagnosis, on purpose. */
@Entity('clients')
export class Client {
  @PrimaryColumn('text') id!: string;
  /** The agency's own number; once in a team. */
  @Column('text') caseNumber!: string;
  @Column('text') preferredName!: string;
  @Column('text') nameKey!: string;
  /** What shared boards, titles and team mates see (P1). */
  @Column('text') initials!: string;
  @Column('text') specialistId!: string;
  @Column('text') teamId!: string;
  /** The day of entry into the programme; the search's days are counted from it (F5). */
  @Column('text') enteredOn!: string;
  @Column('text') status!: ClientStatus;
  @Column('text') phone!: string;
  @Column('text') email!: string;
  /** How and when it is all right to get in touch. */
  @Column('text') reachNote!: string;
  /** The day the client agreed to this record being kept; null when not yet asked. */
  @Column('text', { nullable: true }) recordConsentOn!: string | null;
  @Column('text') createdAt!: string;
  @Column('text') createdBy!: string;
  @Column('text') updatedAt!: string;
  @Column('integer') version!: number;
  @Column('text', { nullable: true }) deletedAt!: string | null;
}

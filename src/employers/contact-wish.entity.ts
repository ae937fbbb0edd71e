import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An employer's wish not to be contacted, or its lifting: who said so, when, why. Kept, so that the history can be read. */
@Entity('contact_wishes')
export class ContactWish {
  @PrimaryColumn('text') id!: string;
  @Column('text') employerId!: string;
  @Column('text') kind!: 'asked' | 'lifted';
  @Column('text') day!: string;
  @Column('text') who!: string;
  @Column('text') why!: string;
  @Column('text', { nullable: true }) recordedBy!: string | null;
  @Column('text') recordedAt!: string;
}

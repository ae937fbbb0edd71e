import { Module } from '@nestjs/common';
import { EmployersModule } from '../employers/employers.module';
import { Openings } from './openings.service';

/** Openings, shared by all teams (P2). */
@Module({ imports: [EmployersModule], controllers: [], providers: [Openings], exports: [Openings] })
export class OpeningsModule {}

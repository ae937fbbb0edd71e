import { Module } from '@nestjs/common';
import { KindsOfWorkController } from './kinds-of-work.controller';
import { Occupations } from './occupations.service';

/** Kinds of work: the words people use for them, what was imported of them, and how near one is to another. */
@Module({ controllers: [KindsOfWorkController], providers: [Occupations], exports: [Occupations] })
export class OccupationsModule {}

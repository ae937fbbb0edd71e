import { Module } from '@nestjs/common';
import { KindsOfWorkController } from './kinds-of-work.controller';

/** Kinds of work: the words people use for them, and how near one is to another. */
@Module({ controllers: [KindsOfWorkController] })
export class OccupationsModule {}

import { Module } from '@nestjs/common';

/** Which openings fit which clients, with reasons. */
@Module({})
export class MatchingModule {}

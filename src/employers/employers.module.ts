import { Module } from '@nestjs/common';
import { EmployerIndex } from './search/employer-index';
import { EmployerSearch } from './search/employer-search';
import { WordList } from './search/word-list';
import { Employers } from './employers.service';

/** Employers, shared by all teams (P2): the list, their forms, and finding them. */
@Module({
  controllers: [],
  providers: [Employers, EmployerIndex, EmployerSearch, WordList],
  exports: [Employers, EmployerIndex, EmployerSearch],
})
export class EmployersModule {}

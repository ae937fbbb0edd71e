import { Module } from '@nestjs/common';
import { DuplicatePairs } from './duplicates/duplicate-pairs';
import { DuplicatesController } from './duplicates/duplicates.controller';
import { Duplicates } from './duplicates/duplicates.service';
import { EmployerForms } from './employer-forms';
import { EmployersController } from './employers.controller';
import { Employers } from './employers.service';
import { EmployerList } from './list/employer-list';
import { EmployerChoices } from './list/list-choices';
import { EmployerListController } from './list/list.controller';
import { EmployerRemovalsController } from './removals.controller';
import { EmployerIndex } from './search/employer-index';
import { EmployerSearch } from './search/employer-search';
import { WordList } from './search/word-list';
import { SitesController } from './sites/sites.controller';
import { Sites } from './sites/sites.service';
import { WishesController } from './wishes/wishes.controller';
import { Wishes } from './wishes/wishes.service';

/** Employers, shared by all teams (P2): the list, their forms, finding them, and the doubles among them. */
@Module({
  controllers: [EmployerListController, DuplicatesController, EmployersController, EmployerRemovalsController, WishesController, SitesController],
  providers: [Employers, EmployerForms, EmployerIndex, EmployerSearch, WordList, EmployerList, EmployerChoices, Duplicates, DuplicatePairs, Sites, Wishes],
  exports: [Employers, EmployerIndex, EmployerSearch, Sites, Wishes],
})
export class EmployersModule {}

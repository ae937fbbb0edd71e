import { Module } from '@nestjs/common';
import { EmployerBoardController } from './board/board.controller';
import { EmployerBoard } from './board/employer-board';
import { DuplicatePairs } from './duplicates/duplicate-pairs';
import { DuplicatesController } from './duplicates/duplicates.controller';
import { Duplicates } from './duplicates/duplicates.service';
import { EmployerForms } from './employer-forms';
import { EmployersController } from './employers.controller';
import { Employers } from './employers.service';
import { EmployerList } from './list/employer-list';
import { EmployerChoices } from './list/list-choices';
import { EmployerListController } from './list/list.controller';
import { Places } from './places/places.service';
import { Postcodes } from './places/postcodes.service';
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
  controllers: [EmployerListController, EmployerBoardController, DuplicatesController, EmployersController, EmployerRemovalsController, WishesController, SitesController],
  providers: [Employers, EmployerForms, EmployerIndex, EmployerSearch, WordList, EmployerList, EmployerBoard, EmployerChoices, Duplicates, DuplicatePairs, Sites, Wishes, Places, Postcodes],
  exports: [Employers, EmployerIndex, EmployerSearch, Sites, Wishes, Places, Postcodes],
})
export class EmployersModule {}

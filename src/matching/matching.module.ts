import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { OpeningsModule } from '../openings/openings.module';
import { BoardController } from './board.controller';
import { ClientMatchesController } from './client-matches.controller';
import { Fits } from './fits.service';
import { Matches } from './matches.service';
import { OpeningController } from './opening.controller';

/** Which openings fit which clients, with reasons, and whether one may speak for them there (M4 to M8). */
@Module({ imports: [ClientsModule, OpeningsModule, DisclosureModule], controllers: [ClientMatchesController, OpeningController, BoardController], providers: [Matches, Fits], exports: [Matches, Fits] })
export class MatchingModule {}

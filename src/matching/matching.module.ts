import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { OpeningsModule } from '../openings/openings.module';
import { AnswersController } from './answers/answers.controller';
import { AnswersOfClientController } from './answers/answers-of-client.controller';
import { ClientDesk } from './answers/client-desk.service';
import { MatchAnswers } from './answers/match-answers.service';
import { ReversalsController } from './answers/reversals.controller';
import { Showings } from './answers/showings.service';
import { ClientMatchesController } from './client-matches.controller';
import { Fits } from './fits.service';
import { Matches } from './matches.service';
import { OpeningController } from './opening.controller';
import { MatchChanges } from './shelf/match-changes.service';
import { OpeningShelf } from './shelf/opening-shelf.service';
import { ProfileShelf } from './shelf/profile-shelf.service';
import { MatchWeights } from './weights/match-weights.service';
import { WeightsController } from './weights/weights.controller';
import { WeightsPreview } from './weights/weights-preview.service';
import { WhyController } from './why/why.controller';

/** Which openings fit which clients, with reasons, and whether one may speak for them there (M4 to M8). */
@Module({ imports: [ClientsModule, OpeningsModule, DisclosureModule], controllers: [AnswersOfClientController, AnswersController, ReversalsController, WhyController, ClientMatchesController, OpeningController, WeightsController], providers: [ClientDesk, MatchChanges, MatchAnswers, Showings, OpeningShelf, ProfileShelf, MatchWeights, WeightsPreview, Matches, Fits], exports: [MatchAnswers, Matches, Fits, OpeningShelf, ProfileShelf, MatchWeights] })
export class MatchingModule {}

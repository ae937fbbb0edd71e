import { Module } from '@nestjs/common';
import { EmployersModule } from '../employers/employers.module';
import { OpeningActsController } from './opening-acts.controller';
import { OpeningFormsController } from './opening-forms.controller';
import { OpeningForms } from './opening-forms.service';
import { OpeningsController } from './openings.controller';
import { Openings } from './openings.service';

/** Openings, shared by all teams (P2). The page of one stands in matching, which knows the clients it fits. */
@Module({ imports: [EmployersModule], controllers: [OpeningsController, OpeningFormsController, OpeningActsController], providers: [Openings, OpeningForms], exports: [Openings] })
export class OpeningsModule {}

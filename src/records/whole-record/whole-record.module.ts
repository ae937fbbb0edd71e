import { Module } from '@nestjs/common';
import { ClientsModule } from '../../clients/clients.module';
import { DisclosureModule } from '../../disclosure/disclosure.module';
import { VisitsModule } from '../../visits/visits.module';
import { Aftermath } from '../erasure/aftermath.service';
import { ClientErasureController } from '../erasure/client-erasure.controller';
import { EraseLedger } from '../erasure/erase-ledger';
import { Eraser } from '../erasure/eraser.service';
import { ErasuresController } from '../erasure/erasures.controller';
import { Erasures } from '../erasure/erasures.service';
import { LegalHolds } from '../erasure/legal-holds.service';
import { WholeRecordController } from './whole-record.controller';
import { WholeRecords } from './whole-record.service';

/** A client's whole record: handed out to them, and erased by two people (P4). */
@Module({
  imports: [ClientsModule, DisclosureModule, VisitsModule],
  controllers: [WholeRecordController, ClientErasureController, ErasuresController],
  providers: [WholeRecords, Erasures, Eraser, LegalHolds, EraseLedger, Aftermath],
})
export class WholeRecordModule {}

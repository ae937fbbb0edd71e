import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { Database } from '../common/database/database';
import { AnyStaff, Who, type Viewer } from '../common/web/access';
import { page, type Page } from '../common/web/page';
import { Door } from '../disclosure/door/door.service';
import { careful } from '../jobs/dangers/careful.page';
import { Dangers } from '../jobs/dangers/dangers.service';
import { stillGoingPart } from '../visits/stages/stages.page';
import { Stalled } from '../visits/stages/stalled.service';
import { employerRecordPage } from './employer-record.page';
import { EmployerRecord } from './employer-record.service';

@Controller('employers')
@AnyStaff()
export class EmployerRecordController {
  constructor(
    private readonly database: Database,
    private readonly record: EmployerRecord,
    private readonly door: Door,
    private readonly dangers: Dangers,
    private readonly stalled: Stalled,
  ) {}

  @Get(':id')
  async show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.database.read((tx) => this.record.find(tx, who, id));
    if (!found) throw new NotFoundException();
    await this.door.noteShown(who, found.atTheDoor.map((one) => one.door));
    const [dangers, stalled] = await this.database.read(async (tx) => [await this.dangers.sentencesAt(tx, who, id, found.today), who.role === 'administrator' ? null : await this.stalled.at(tx, id)]);
    return page('records/employer', { ...employerRecordPage(found), ...careful(dangers), ...stillGoingPart(stalled) });
  }
}

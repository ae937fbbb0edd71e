import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { Database } from '../common/database/database';
import { AnyStaff, Who, type Viewer } from '../common/web/access';
import { page, type Page } from '../common/web/page';
import { employerRecordPage } from './employer-record.page';
import { EmployerRecord } from './employer-record.service';

@Controller('employers')
@AnyStaff()
export class EmployerRecordController {
  constructor(
    private readonly database: Database,
    private readonly record: EmployerRecord,
  ) {}

  @Get(':id')
  async show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.database.read((tx) => this.record.find(tx, who, id));
    if (!found) throw new NotFoundException();
    return page('records/employer', employerRecordPage(found));
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { Roles } from '../../common/web/access';
import { BLANK_FORM } from '../../common/web/fields';
import { fragment, Page } from '../../common/web/page';
import { EmployerPicker } from './employer-picker.service';
import { employerField } from './visit-form.page';

/** Employers for what is typed into a form's "Employer". */
@Controller('visits/employers')
@Roles('specialist', 'supervisor')
export class EmployerPickerController {
  constructor(
    private readonly database: Database,
    private readonly picker: EmployerPicker,
  ) {}

  @Get()
  async find(@Query('find') find = ''): Promise<Page> {
    const found = await this.database.read((tx) => this.picker.search(tx, String(find).slice(0, 200)));
    return fragment('visits/employers-found', employerField(BLANK_FORM, found.options, found.status));
  }
}

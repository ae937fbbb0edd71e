import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import { Employers } from '../../employers/employers.service';
import { Settings } from '../../settings/settings.service';
import { chosenDay, NextTouchForm } from './next-touch.form';
import { NextTouches } from './next-touches.service';
import { nextTouchPage } from './stages.page';

/** An employer's one next touch, moved or cleared by hand with a note (V11). */
@Controller('employers/:id/next-touches')
@Roles('specialist', 'supervisor')
export class NextTouchController {
  constructor(
    private readonly database: Database,
    private readonly employers: Employers,
    private readonly touches: NextTouches,
    private readonly settings: Settings,
  ) {}

  @Get('new')
  async blank(@Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const employer = isId(id) ? await this.employers.find(tx, id) : null;
      if (!employer) throw new NotFoundException();
      return page('visits/next-touch', nextTouchPage(employer, newId(), { today: await this.touches.day(tx), locale: (await this.settings.get(tx)).locale }));
    });
  }

  @Post()
  async add(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(NextTouchForm, body);
    if (!isId(id) || !isId(form.typed.id)) throw new NotFoundException();
    return this.database.write(async (tx) => {
      const employer = await this.employers.find(tx, id);
      if (!employer) throw new NotFoundException();
      const site = { today: await this.touches.day(tx), locale: (await this.settings.get(tx)).locale };
      const chosen = form.ok ? chosenDay(form.value, site.today, form.state) : { nextOn: null, state: form.state };
      if (!form.ok || chosen.state !== form.state) return formAgain('visits/next-touch', nextTouchPage(employer, form.typed.id, site, chosen.state));
      await this.touches.move(tx, who, employer, { id: form.value.id, nextOn: chosen.nextOn, nextWhat: chosen.nextOn === null ? '' : form.value.what, note: form.value.note });
      return new SeeOther(withNotice(`/employers/${id}`, 'saved'));
    });
  }
}

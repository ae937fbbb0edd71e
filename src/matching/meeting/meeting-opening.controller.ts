import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM, type FormState } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, Page, SeeOther } from '../../common/web/page';
import { boardHref, readFilter, readPlace, type BoardFilter } from './board.rules';
import { meetingOpeningPage } from './meeting-opening.page';
import { MeetingDesk } from './meeting-desk.service';
import { NoteForm } from './note.form';

/** One opening at the meeting, and what is noted of it. */
@Controller('matching/openings/:id')
@Roles('specialist', 'supervisor')
export class MeetingOpeningController {
  constructor(
    private readonly database: Database,
    private readonly desk: MeetingDesk,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Param('id') id: string, @Query() asked: Record<string, string | string[] | undefined>): Promise<Page> {
    const page = await this.page(who, id, readFilter(asked), BLANK_FORM);
    await this.desk.noteLooked(who, id);
    return page;
  }

  @Post()
  async note(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const { ok, typed, state } = readForm(NoteForm, body);
    if (!isId(typed.id)) throw new NotFoundException();
    const place: BoardFilter = { ...readPlace(typed.back), view: typed.view === 'large' ? 'screen' : '' };
    const said = ok ? await this.database.write((tx) => this.desk.note(tx, who, id, typed)) : null;
    if (said === null || 'field' in said) {
      const again = await this.page(who, id, place, said ? withError(state, said.field, said.sentence) : state);
      return place.view === 'screen' ? new Page(again.template, { ...again.model, title: `Error: ${again.model.title}` }, 422, 'screen') : formAgain(again.template, again.model);
    }
    return new SeeOther(withNotice(boardHref(place), said.kept));
  }

  private page(who: Viewer, id: string, place: BoardFilter, form: FormState): Promise<Page> {
    return this.database.read(async (tx) => {
      const found = await this.desk.opening(tx, who, id);
      if (!found) throw new NotFoundException();
      return new Page('matching/meeting-opening', meetingOpeningPage({ ...found, place }, form), 200, place.view === 'screen' ? 'screen' : 'shell');
    });
  }
}

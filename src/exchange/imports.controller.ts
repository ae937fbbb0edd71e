import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { newId } from '../common/database/ids';
import { Roles, Who, type Viewer } from '../common/web/access';
import { type Posted, readForm, withError } from '../common/web/form';
import { formAgain, fragment, page, type Page, SeeOther } from '../common/web/page';
import { readUpload, type UploadBody } from '../common/web/upload';
import type { ImportKind } from './columns/fields';
import { choicesOf, headerOf, previewStored } from './import-draft';
import { ImportDesk } from './import-desk.service';
import { ImportIntake } from './import-intake.service';
import { ImportRuns } from './import-runs.service';
import type { Import } from './import.entity';
import { Imports } from './imports.service';
import { importPaths } from './pages/import.paths';
import { progressModel } from './pages/import.page';
import { uploadPage } from './pages/upload.page';
import { choicesSaid, ReadingForm } from './reading.form';
import { Reversals } from './reversals.service';
import { isSameReading } from './understanding/choices';
import { readingSaid, UploadForm } from './upload.form';

/** Files in, for those who keep the agency's lists. They share them: an import belongs to no team. */
@Controller('imports')
@Roles('supervisor', 'administrator')
export class ImportsController {
  constructor(
    private readonly desk: ImportDesk,
    private readonly intake: ImportIntake,
    private readonly imports: Imports,
    private readonly runs: ImportRuns,
    private readonly reversals: Reversals,
  ) {}

  @Get()
  async index(@Query() query: Record<string, unknown>): Promise<Page> {
    return page('exchange/list', await this.desk.list(query));
  }

  @Get('new')
  blank(): Page {
    return page('exchange/upload', uploadPage(newId()));
  }

  @Post()
  async create(@Who() who: Viewer, @Body() body: UploadBody): Promise<Page | SeeOther> {
    const { form, file } = await readUpload(UploadForm, body);
    const again = (state = form.state) => formAgain('exchange/upload', uploadPage(newId(), state));
    if (!form.ok || !file?.length) return again(!file?.length ? withError(form.state, 'file', 'Choose a file that has something in it.') : form.state);
    const refused = await this.intake.receive(who, { id: form.value.id, kind: form.value.kind as ImportKind, bytes: file, ...readingSaid(form.value) });
    return refused === null ? new SeeOther(importPaths.show(form.value.id)) : again(withError(form.state, 'file', refused));
  }

  @Get(':id')
  async show(@Param('id') id: string, @Query('seen') what: unknown): Promise<Page> {
    return this.desk.show(await this.desk.find(id), typeof what === 'string' ? what : '');
  }

  @Get(':id/rows')
  async rows(@Param('id') id: string, @Query() query: Record<string, unknown>): Promise<Page> {
    return page('exchange/rows', await this.desk.rows(await this.desk.find(id), query));
  }

  @Get(':id/progress')
  async progress(@Param('id') id: string): Promise<Page> {
    const found = await this.desk.find(id);
    return fragment('exchange/progress', progressModel(found, this.runs.progressOf(id)));
  }

  /** Another reading of the file, or the word to bring it in. What comes in is always what was last shown. */
  @Post(':id')
  async update(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const found = await this.desk.find(id);
    const form = readForm(ReadingForm, body);
    if (!form.ok) return this.desk.showAgain(found, form.state);
    const { version, then, year } = form.value;
    if (found.status !== 'waiting' || String(found.version) !== version) return seen(id, 'stale');
    const choices = choicesSaid(found.kind, form.value, headerOf(found).length);
    if (!choices) return this.desk.showAgain(found, withError(form.state, 'columns', 'Choose columns from the lists.'));
    if (year === 'other' && choices.year === '') return this.desk.showAgain(found, withError(form.state, 'otherYear', 'Enter the year as four digits, such as 2018.'));
    if (!isSameReading(choices, choicesOf(found))) {
      const isRead = await this.imports.lookAgain(found, choices);
      return seen(id, !isRead ? 'stale' : then === 'run' ? 'changed' : 'looked');
    }
    if (then !== 'run') return seen(id, '');
    if (isUnanswered(found)) return this.desk.showAgain(found, withError(form.state, 'year', 'Say which year the dates without one are in, or leave those rows out.'));
    return seen(id, (await this.runs.start(who, found)) ? '' : 'stale');
  }

  @Post(':id/abandonments')
  async abandon(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.desk.find(id);
    await this.imports.abandon(who, id);
    return new SeeOther(importPaths.list);
  }

  @Post(':id/reversals')
  async undo(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.reversals.undo(who, await this.desk.find(id));
    return new SeeOther(importPaths.show(id));
  }

}

function isUnanswered(found: Import): boolean {
  return previewStored(found).year !== null && choicesOf(found).year === '';
}

function seen(id: string, what: string): SeeOther {
  return new SeeOther(`${importPaths.show(id)}${what === '' ? '' : `?seen=${what}`}`);
}

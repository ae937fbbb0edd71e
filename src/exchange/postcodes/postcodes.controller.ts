import { Body, Controller, Get, Post } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, type Page, SeeOther } from '../../common/web/page';
import { readUpload, type UploadBody } from '../../common/web/upload';
import { readMapLink } from '../../employers/places/map-link.rules';
import { Postcodes } from '../../employers/places/postcodes.service';
import { Settings } from '../../settings/settings.service';
import { sayRefusal } from '../import-intake.service';
import { FileRefused } from '../reading/file-refused';
import { PostcodesForm } from './postcodes.form';
import { postcodePaths, postcodesPage, toldOf, type PostcodesView } from './postcodes.page';
import { readPostcodes, type ReadPostcodes } from './read-postcodes';

const TEMPLATE = 'exchange/postcodes';

/** Where postcodes and the office are, for the order of a day. Nothing is looked up elsewhere. */
@Controller('admin/postcodes')
@Roles('administrator')
export class PostcodesController {
  constructor(
    private readonly database: Database,
    private readonly postcodes: Postcodes,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(): Promise<Page> {
    return page(TEMPLATE, postcodesPage(await this.view()));
  }

  @Post()
  async load(@Who() who: Viewer, @Body() body: UploadBody): Promise<Page | SeeOther> {
    const { form, file } = await readUpload(PostcodesForm, body);
    const read = file === null || file.length === 0 ? 'Choose a file that has something in it.' : await readOrSay(file);
    if (typeof read === 'string') return this.again(withError(form.state, 'file', read));
    await this.database.write((tx) => this.postcodes.replace(tx, who, read.places));
    if (read.leftOut === 0) return new SeeOther(withNotice(postcodePaths.page, 'saved'));
    return page(TEMPLATE, postcodesPage(await this.view(toldOf(read.places.size, read.leftOut, read.why))));
  }

  @Post('office')
  async office(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(PostcodesForm, body);
    if (!form.ok) return this.again(form.state);
    const link = form.value.mapLink === '' ? null : readMapLink(form.value.mapLink);
    if (link !== null && !link.ok) return this.again(withError(form.state, 'mapLink', link.sentence));
    await this.database.write((tx) => this.settings.change(tx, who, { officeLat: link?.place.lat ?? null, officeLon: link?.place.lon ?? null }));
    this.settings.forgetRemembered();
    return new SeeOther(withNotice(postcodePaths.page, 'saved'));
  }

  private async again(state: FormState): Promise<Page> {
    return formAgain(TEMPLATE, postcodesPage(await this.view(), state));
  }

  private view(told: readonly string[] = []): Promise<PostcodesView> {
    return this.database.read(async (tx) => {
      const { officeLat, officeLon } = await this.settings.fresh(tx);
      return { count: await this.postcodes.count(tx), office: officeLat === null || officeLon === null ? null : { lat: officeLat, lon: officeLon }, told };
    });
  }
}

async function readOrSay(file: Buffer): Promise<ReadPostcodes | string> {
  try {
    return await readPostcodes([file]);
  } catch (error) {
    if (error instanceof FileRefused) return sayRefusal(error);
    throw error;
  }
}

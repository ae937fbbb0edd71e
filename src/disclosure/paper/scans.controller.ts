import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Database, type Tx } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM, type FormState } from '../../common/web/fields';
import { withError } from '../../common/web/form';
import { ForeignFile } from '../../common/web/foreign-file';
import { withNotice } from '../../common/web/notices';
import { formAgain, Page, page, SeeOther } from '../../common/web/page';
import { readUpload, type UploadBody } from '../../common/web/upload';
import { paperPaths } from './paper.paths';
import { Papers, type VersionOpened } from './papers.service';
import { checkScan } from './scan-content';
import { SCAN_UPLOAD } from './scan-upload';
import { MOST_SCANS, Scans } from './scans.service';
import { ScanForm } from './signature.form';
import { scanFormPage } from './signatures.page';
import { signedPapers } from './signed-papers';

const EXTENSIONS = { pdf: '.pdf', png: '.png', jpeg: '.jpg' } as const;
const UNREADABLE = { title: 'This scan can’t be opened', heading: 'This scan can’t be opened', text: 'It was sealed with a key that is not here any more, or it was changed after it was kept. That the paper was signed is still on record. Tell your administrator.', hasNumber: false, number: '' };

/** Scans of signed papers: added, looked at, taken away. Seen by those who reach the client, and each look is written down (P1, P3). */
@Controller('clients/:id/disclosure/versions/:number/signatures/:signature/scans')
@Roles('specialist', 'supervisor')
export class ScansController {
  constructor(
    private readonly database: Database,
    private readonly papers: Papers,
    private readonly scans: Scans,
  ) {}

  @Get('new')
  add(@Who() who: Viewer, @Param('id') id: string, @Param('number') number: string, @Param('signature') signature: string): Promise<Page> {
    return this.form(who, [id, number, signature], BLANK_FORM, page);
  }

  @Post()
  @RouteConfig(SCAN_UPLOAD)
  async keep(@Who() who: Viewer, @Param('id') id: string, @Param('number') number: string, @Param('signature') signature: string, @Body() body: UploadBody): Promise<Page | SeeOther> {
    const { form, file } = await readUpload(ScanForm, body);
    // Reach comes first: nobody's file is gone through for a client who isn't theirs.
    await this.database.read((tx) => this.signed(tx, who, id, number, signature));
    const checked = file === null ? null : checkScan(file);
    if (!checked?.ok) return this.form(who, [id, number, signature], withError(form.state, 'file', checked?.sentence ?? 'Choose a file.'), formAgain);
    const scan = this.scans.seal(id, checked.kind, checked.bytes);
    const isKept = await this.database.write(async (tx) => {
      await this.signed(tx, who, id, number, signature);
      return this.scans.add(tx, who, id, signature, scan);
    });
    if (!isKept) return this.form(who, [id, number, signature], withError(form.state, 'file', `There are ${MOST_SCANS} scans of this paper already.`), formAgain);
    return new SeeOther(withNotice(paperPaths.signatures(id, Number(number)), 'scan-added'));
  }

  @Get(':scan')
  async look(@Who() who: Viewer, @Param('id') id: string, @Param('number') number: string, @Param('signature') signature: string, @Param('scan') scanId: string): Promise<ForeignFile | Page> {
    const row = await this.database.write(async (tx) => {
      await this.signed(tx, who, id, number, signature);
      return this.scans.look(tx, who, id, signature, scanId);
    });
    if (!row) throw new NotFoundException();
    const bytes = this.scans.open(id, row);
    return bytes ? new ForeignFile(`Signed plan, version ${number}`, EXTENSIONS[row.kind], bytes) : new Page('error', UNREADABLE, 409);
  }

  @Post(':scan/removals')
  @Roles('supervisor')
  async remove(@Who() who: Viewer, @Param('id') id: string, @Param('number') number: string, @Param('signature') signature: string, @Param('scan') scanId: string): Promise<SeeOther> {
    await this.database.write(async (tx) => {
      await this.signed(tx, who, id, number, signature);
      if (!(await this.scans.remove(tx, who, id, signature, scanId))) throw new NotFoundException();
    });
    return new SeeOther(withNotice(paperPaths.signatures(id, Number(number)), 'scan-removed'));
  }

  private form(who: Viewer, [id, number, signature]: readonly [string, string, string], state: FormState, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx) => {
      const { client, plan } = await this.signed(tx, who, id, number, signature);
      return answer('disclosure/paper/scan-form', scanFormPage({ clientId: id, name: client.preferredName, initials: client.initials, version: plan.version }, signature, state));
    });
  }

  /** The version, when a paper of it with this id is on record; not there and not yours are the same answer. */
  private async signed(tx: Tx, who: Viewer, id: string, number: string, signature: string): Promise<VersionOpened> {
    const opened = await this.papers.version(tx, who, id, number);
    const papers = await signedPapers(tx, id);
    if (!papers.some((paper) => paper.id === signature && paper.version === opened.plan.version)) throw new NotFoundException();
    return opened;
  }
}

import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { readForm, withError, type FormResult, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import type { Employer } from '../employer.entity';
import { Employers } from '../employers.service';
import { employerPaths } from '../paths';
import { readMapLink } from '../places/map-link.rules';
import type { Site } from '../site.entity';
import { SiteForm } from './site.form';
import { siteConflict, sitePage } from './sites.page';
import { Sites, type Pointed, type SiteText } from './sites.service';

const FORM = 'employers/site';

@Controller('employers/:id/sites')
@AnyStaff()
export class SitesController {
  constructor(
    private readonly database: Database,
    private readonly employers: Employers,
    private readonly sites: Sites,
  ) {}

  @Get('new')
  async blank(@Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => page(FORM, sitePage(await this.employer(tx, id), newId(), null)));
  }

  @Post()
  async add(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const { form, pointed } = readSite(body);
    if (!isId(form.typed.id)) throw new NotFoundException();
    return this.database.write(async (tx) => {
      const employer = await this.employer(tx, id);
      if (!form.ok) return formAgain(FORM, sitePage(employer, form.typed.id, null, form.state));
      await this.sites.add(tx, who, id, form.value.id, textOf(form.value), pointed);
      return saved(id);
    });
  }

  @Get(':siteId/edit')
  async edit(@Param('id') id: string, @Param('siteId') siteId: string): Promise<Page> {
    return this.database.read(async (tx) => page(FORM, sitePage(await this.employer(tx, id), siteId, await this.site(tx, id, siteId))));
  }

  @Post(':siteId')
  async change(@Who() who: Viewer, @Param('id') id: string, @Param('siteId') siteId: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const { form, pointed } = readSite(body);
    return this.database.write(async (tx) => {
      const [employer, site] = [await this.employer(tx, id), await this.site(tx, id, siteId)];
      if (!form.ok) return formAgain(FORM, sitePage(employer, siteId, site, form.state));
      const isChanged = await this.sites.change(tx, who, site, Number(form.value.version), textOf(form.value), pointed);
      return isChanged ? saved(id) : siteConflict(site, { id: siteId, ...textOf(form.value), mapLink: form.value.mapLink, ...(form.value.offMap ? { offMap: '1' } : {}) }, employerPaths.site(id, siteId));
    });
  }

  @Post(':siteId/removals')
  async remove(@Who() who: Viewer, @Param('id') id: string, @Param('siteId') siteId: string, @Body() body: Posted): Promise<Page | SeeOther> {
    return this.database.write(async (tx) => {
      await this.employer(tx, id);
      const site = await this.site(tx, id, siteId);
      if (site.isMain === 1) throw new NotFoundException();
      return (await this.sites.remove(tx, who, site, Number(body.version))) ? saved(id) : siteConflict(site, {}, employerPaths.siteRemovals(id, siteId));
    });
  }

  private async employer(tx: Tx, id: string): Promise<Employer> {
    const employer = isId(id) ? await this.employers.find(tx, id) : null;
    if (!employer) throw new NotFoundException();
    return employer;
  }

  private async site(tx: Tx, employerId: string, id: string): Promise<Site> {
    const site = isId(id) ? await this.sites.find(tx, employerId, id) : null;
    if (!site) throw new NotFoundException();
    return site;
  }
}

/** The form, and the place its map link shows; a link that shows none is a fault of the form. */
function readSite(body: Posted): { form: FormResult<SiteForm>; pointed: Pointed } {
  const form = readForm(SiteForm, body);
  if (!form.ok || form.value.mapLink === '') return { form, pointed: form.typed.offMap ? 'off' : null };
  const link = readMapLink(form.value.mapLink);
  if (link.ok) return { form, pointed: link.place };
  return { form: { ok: false, typed: form.typed, state: withError(form.state, 'mapLink', link.sentence) }, pointed: null };
}

function textOf({ name, address, city, region, postcode }: SiteForm): SiteText {
  return { name, address, city, region, postcode };
}

function saved(employerId: string): SeeOther {
  return new SeeOther(withNotice(employerPaths.show(employerId), 'saved'));
}

import { Body, Controller, Get, Post } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { DEFAULT_WEIGHTS, type Weights } from '../match.weights';
import { MatchWeights } from './match-weights.service';
import { WeightsForm } from './weights.form';
import { numbersOf, textsOf, weightsPage } from './weights.page';
import { weightsFrom } from './weights.rules';
import { WeightsPreview } from './weights-preview.service';

/** What each wish counts at this site. Other numbers are saved only once it was shown what they change. */
@Controller('admin/match-weights')
@Roles('administrator')
export class WeightsController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly weights: MatchWeights,
    private readonly preview: WeightsPreview,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(): Promise<Page> {
    return page('matching/weights', weightsPage(await this.present()));
  }

  @Post()
  async change(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(WeightsForm, body);
    const site = await this.present();
    if (form.typed.usual !== '') return this.look(site, { values: textsOf(DEFAULT_WEIGHTS), errors: {} }, DEFAULT_WEIGHTS, false);
    if (!form.ok) return formAgain('matching/weights', weightsPage({ ...site, form: form.state }));
    const wanted = weightsFrom((name) => Number(form.value[name]));
    const isOld = form.value.shown !== numbersOf(site.present);
    if (isOld || form.value.looked !== numbersOf(wanted)) return this.look(site, form.state, wanted, isOld && form.value.looked !== '');
    if (!(await this.database.write((tx) => this.weights.change(tx, who, site.present, wanted)))) return this.look(await this.present(), form.state, wanted, true);
    return new SeeOther(withNotice('/admin/match-weights', 'saved'));
  }

  private async look(site: { present: Weights; locale: string }, form: FormState, wanted: Weights, isOld: boolean): Promise<Page> {
    const of = await this.database.read(async (tx) => this.preview.of(tx, today(this.clock.now(), (await this.settings.get(tx)).timeZone), site.present, wanted));
    return page('matching/weights', weightsPage({ ...site, form, effect: { wanted, of }, isOld }));
  }

  private present(): Promise<{ present: Weights; locale: string }> {
    return this.database.read(async (tx) => ({ present: await this.weights.get(tx), locale: (await this.settings.get(tx)).locale }));
  }
}

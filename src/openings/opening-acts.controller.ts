import { Body, Controller, NotFoundException, Param, Post } from '@nestjs/common';
import { Database, type Tx } from '../common/database/database';
import { today } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import { Roles, Who, type Viewer } from '../common/web/access';
import { conflictPage } from '../common/web/conflict.page';
import { readForm, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, SeeOther, type Page } from '../common/web/page';
import { Settings } from '../settings/settings.service';
import { closingPage } from './closing.page';
import { LIVE_STATUSES, OPENING_OUTCOMES, OPENING_STATUSES } from './opening.choices';
import { readOpeningFilter } from './opening-filter';
import { ClosingForm, VerificationForm } from './opening.form';
import { namesInOpening } from './opening-names';
import { openingPaths } from './opening.paths';
import { hrefOf } from './openings.page';
import { Openings } from './openings.service';

/** What happens to an opening: it is still there, it is filled or gone, it was a mistake. Each is one press. */
@Controller('openings/:id')
@Roles('specialist', 'supervisor')
export class OpeningActsController {
  constructor(
    private readonly database: Database,
    private readonly openings: Openings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Post('verifications')
  verify(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<SeeOther> {
    const { back } = readForm(VerificationForm, body).typed;
    // Only a list of ours, made again from what it filters by.
    const list = back.startsWith(openingPaths.list) ? hrefOf(readOpeningFilter(Object.fromEntries(new URLSearchParams(back.split('?')[1] ?? '')))) : null;
    return this.act(async (tx) => {
      const { timeZone } = await this.settings.get(tx);
      return this.openings.verify(tx, who, id, today(this.clock.now(), timeZone));
    }, withNotice(list ?? openingPaths.show(id), 'opening-there'));
  }

  @Post('closings')
  close(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(ClosingForm, body);
    return this.database.write(async (tx) => {
      const opening = await this.openings.find(tx, id);
      if (!opening) throw new NotFoundException();
      // The answers are buttons of ours: only a request made by hand gets here with another.
      if (!form.ok) return new SeeOther(openingPaths.show(id));
      const { outcome, closedNote, version, anyway } = form.value;
      const errors = await namesInOpening(tx, who, { closedNote, anyway }, { closedNote: opening.closedNote });
      if (errors.closedNote) return formAgain('openings/closing', closingPage(id, opening.title, { values: form.state.values, errors }));
      if (await this.openings.close(tx, who, { id, version: Number(version) }, outcome, closedNote)) return new SeeOther(withNotice(openingPaths.show(id), 'opening-closed', id, LIVE_STATUSES.includes(opening.status) ? `${opening.status}_v${Number(version) + 1}` : undefined));
      const theirs = OPENING_OUTCOMES.find((one) => one.value === opening.outcome)?.label ?? OPENING_STATUSES.find((one) => one.value === opening.status)?.label ?? '';
      return conflictPage({
        what: 'this opening', bySentence: 'Somebody changed this opening while you were typing.', action: openingPaths.closings(id), theirsHref: openingPaths.show(id), version: opening.version,
        typed: [{ name: 'outcome', value: outcome }, { name: 'closedNote', value: closedNote }, { name: 'anyway', value: anyway }],
        fields: [{ name: 'outcome', label: 'What came of it', yours: OPENING_OUTCOMES.find((one) => one.value === outcome)?.label ?? '', theirs }, { name: 'closedNote', label: 'What happened', yours: closedNote, theirs: opening.closedNote }],
      });
    });
  }

  /** Undo of a closing: it stands again as far as it had come, unless somebody changed it since. @param at how far that was, and the version it has since */
  @Post('reopenings/:at')
  reopen(@Who() who: Viewer, @Param('id') id: string, @Param('at') at: string): Promise<SeeOther> {
    const [, asked, version] = /^([a-z]+)_v(\d{1,9})$/.exec(at) ?? [];
    const status = LIVE_STATUSES.find((one) => one === asked);
    return this.database.write(async (tx) => {
      const opening = status && (await this.openings.find(tx, id));
      if (!opening) throw new NotFoundException();
      const isBack = LIVE_STATUSES.includes(opening.status) || (await this.openings.reopen(tx, who, { id, version: Number(version) }, status));
      return new SeeOther(withNotice(openingPaths.show(id), isBack ? 'opening-open' : 'opening-newer'));
    });
  }

  @Post('removals')
  remove(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    return this.act((tx) => this.openings.remove(tx, who, id), withNotice(openingPaths.list, 'opening-removed', id));
  }

  @Post('restorations')
  restore(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    return this.act((tx) => this.openings.restore(tx, who, id), withNotice(openingPaths.show(id), 'opening-restored'));
  }

  private act(work: (tx: Tx) => Promise<boolean>, next: string): Promise<SeeOther> {
    return this.database.write(async (tx) => {
      if (!(await work(tx))) throw new NotFoundException();
      return new SeeOther(next);
    });
  }
}

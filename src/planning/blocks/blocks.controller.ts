import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { BlockForm } from './block.form';
import { blockPaths, blocksPage } from './blocks.page';
import { WorkBlocks } from './blocks.service';

/** The hours one keeps for employers: added, changed, removed. */
@Controller('week/blocks')
@Roles('specialist', 'supervisor')
export class BlocksController {
  constructor(
    private readonly database: Database,
    private readonly blocks: WorkBlocks,
    private readonly settings: Settings,
  ) {}

  @Get()
  show(@Who() who: Viewer): Promise<Page> {
    return this.database.read(async (tx) => page('planning/blocks', await this.model(tx, who, null)));
  }

  @Post()
  add(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    return this.save(who, body, 'add');
  }

  @Post(':id')
  change(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    return this.save(who, { ...body, id }, 'save');
  }

  @Post(':id/removals')
  async remove(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.database.write((tx) => this.blocks.remove(tx, who, id));
    return new SeeOther(withNotice(blockPaths.list, 'saved'));
  }

  private async save(who: Viewer, body: Posted, act: 'add' | 'save'): Promise<Page | SeeOther> {
    const { typed, state } = readForm(BlockForm, body);
    if (!isId(typed.id)) throw new NotFoundException();
    const block = { id: typed.id, weekday: Number(typed.weekday), from: typed.from.slice(0, 5), until: typed.until.slice(0, 5) };
    const fault = await this.database.write((tx) => this.blocks[act](tx, who, block));
    if (fault) return this.database.read(async (tx) => formAgain('planning/blocks', await this.model(tx, who, withError(state, fault.field, fault.sentence))));
    return new SeeOther(withNotice(blockPaths.list, 'saved'));
  }

  private async model(tx: Tx, who: Viewer, typed: FormState | null) {
    const { weekStart, locale } = await this.settings.get(tx);
    return blocksPage({ blocks: await this.blocks.of(tx, who.id), weekStart, locale, typed });
  }
}

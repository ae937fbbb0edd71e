import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../common/database/database';
import { Public } from '../../common/web/access';
import { Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { helpPage } from './help.page';

/** Help stands in the same place on every page, before signing in too; it holds nothing about anybody. */
@Controller('help')
export class HelpController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Public()
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const settings = await this.database.read((tx) => this.settings.get(tx));
    return new Page('staff/help', helpPage(settings, request.viewer?.role ?? null), 200, request.viewer ? 'shell' : 'door');
  }
}

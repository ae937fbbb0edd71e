import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG } from '../common/config.module';
import type { Config } from '../common/config';
import { Database } from '../common/database/database';
import { assetHref } from '../common/web/assets';
import type { Model } from '../common/web/page';
import { Shell } from '../common/web/renderer';
import { Settings } from '../settings/settings.service';
import { csrfToken } from './sessions/csrf.guard';
import { shellModel } from './shell.page';

const ASSETS = { cssHref: assetHref('app.css'), scriptHref: assetHref('app.js'), htmxHref: assetHref('htmx.min.js'), spriteHref: assetHref('sprite.svg'), iconHref: assetHref('icon.svg'), extraHref: '', manifestHref: assetHref('manifest.webmanifest'), keptHref: assetHref('offline.js') };

/** What stands around every page: navigation by role, the form token, the notice after a save. */
@Injectable()
export class StaffShell extends Shell {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  /** A stranger who reads help or a missing page needs no token, and so leaves no session behind. */
  async model(request: FastifyRequest): Promise<Model> {
    const settings = await this.database.read((tx) => this.settings.get(tx));
    return shellModel({
      viewer: request.viewer ?? null, url: request.url, nonce: request.nonce, csrf: request.viewer ? csrfToken(request) : '',
      agency: settings.agencyName, lang: this.config.locale, idleMinutes: settings.idleMinutes, assets: ASSETS,
    });
  }
}

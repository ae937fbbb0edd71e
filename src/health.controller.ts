import { Controller, Get, Inject } from '@nestjs/common';
import { Database } from './common/database/database';
import { Public } from './common/web/access';
import { Page } from './common/web/page';
import { Draining } from './common/web/draining';

/** For load balancers: says yes or no, and nothing about versions or paths. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    @Inject(Draining) private readonly draining: Draining,
  ) {}

  @Get('live')
  @Public()
  live(): Page {
    return new Page('health', { title: '', state: 'live' }, 200, 'none');
  }

  @Get('ready')
  @Public()
  async ready(): Promise<Page> {
    const isReady = !this.draining.isOn && (await this.canRead());
    return new Page('health', { title: '', state: isReady ? 'ready' : 'not ready' }, isReady ? 200 : 503, 'none');
  }

  private canRead(): Promise<boolean> {
    return this.database.read((tx) => tx.query('SELECT 1')).then(() => true, () => false);
  }
}

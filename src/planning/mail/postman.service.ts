import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG } from '../../common/config.module';
import type { Config, MailConfig } from '../../common/config';
import { Database } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { MorningHours } from './morning-hours.service';
import { Mornings } from './mornings.service';
import { Outbox, type Waiting } from './outbox.service';
import { sendLetter } from './transport';

const EVERY = 60_000;

/** Looks each minute whether a morning's mails are to be written and sent; nothing of it happens in anybody's request. */
@Injectable()
export class Postman implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<number> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly mornings: Mornings,
    private readonly outbox: Outbox,
    private readonly at: MorningHours,
  ) {}

  onApplicationBootstrap(): void {
    // A round that fails (the database is away) is made up for by the next.
    if (this.config.mail) this.timer = setInterval(() => void this.round().catch(() => undefined), EVERY).unref();
  }

  /** A mail that is on its way arrives and is marked before the house closes. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running?.catch(() => undefined);
  }

  /** One round; asked for while one goes on, it is that one. @returns how many mails were sent */
  round(): Promise<number> {
    this.running ??= this.deliver().finally(() => (this.running = null));
    return this.running;
  }

  private async deliver(): Promise<number> {
    const { mail } = this.config;
    const morning = await this.at.now();
    if (!mail || !morning.isMorning) return 0;
    await this.database.write(async (tx) => {
      await this.outbox.leaveLate(tx, morning.day);
      await this.outbox.fill(tx, morning.day, morning.from);
    });
    let sent = 0;
    for (;;) {
      const waiting = await this.database.write((tx) => this.outbox.take(tx, morning.day));
      if (waiting === null) return sent;
      if (await this.send(mail, waiting, morning.day)) sent += 1;
    }
  }

  /** What is told is as it stands at this moment; the row holds no words. The same mail always has the same id, should a server ever be given it twice. */
  private async send(mail: MailConfig, waiting: Waiting, day: Day): Promise<boolean> {
    const letter = await this.database.read((tx) => this.mornings.letter(tx, waiting.staffId, day));
    if (letter === null) {
      await this.database.write((tx) => this.outbox.finish(tx, waiting, 'nothing'));
      return false;
    }
    const messageId = `<${waiting.id}@${mail.from.split('@')[1]}>`;
    const isSent = await sendLetter(mail, { ...letter, messageId, date: this.at.date() }).then(() => true, () => false);
    await this.database.write((tx) => (isSent ? this.outbox.finish(tx, waiting, 'sent') : this.outbox.postpone(tx, waiting)));
    return isSent;
  }
}

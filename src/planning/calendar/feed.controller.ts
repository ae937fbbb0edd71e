import { Controller, Get, HttpException, HttpStatus, NotFoundException, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../common/database/database';
import { Public } from '../../common/web/access';
import { TaggedFile } from '../../common/web/tagged-file';
import { CalendarFeeds } from './calendar-feeds.service';
import { FeedLimit } from './feed-limit.service';

/** What calendar programs follow. Whoever has the address needs nothing else; a wrong one is not there, whatever is wrong with it. */
@Controller('calendar')
export class FeedController {
  constructor(
    private readonly database: Database,
    private readonly feeds: CalendarFeeds,
    private readonly limit: FeedLimit,
  ) {}

  @Get(':token.ics')
  @Public()
  async show(@Param('token') token: string, @Req() request: FastifyRequest): Promise<TaggedFile> {
    if (this.limit.isOver(request.ip)) throw new HttpException('Too many requests', HttpStatus.TOO_MANY_REQUESTS);
    const text = await this.database.read(async (tx) => {
      const owner = await this.feeds.ownerOf(tx, token);
      return owner === null ? null : this.feeds.text(tx, owner);
    });
    if (text === null) throw new NotFoundException();
    return new TaggedFile('text/calendar; charset=utf-8', 'visits.ics', text);
  }
}

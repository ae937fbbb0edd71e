import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assetHref, VIEWS } from './assets';
import { attachment } from './disposition';
import { ForeignFile, foreignHeaders } from './foreign-file';
import { Download, Page, SeeOther, type Model } from './page';
import { TaggedFile } from './tagged-file';
import { Views } from './views';

/** What every layout needs besides the page; the room that knows staff and settings provides it. */
export abstract class Shell {
  abstract model(request: FastifyRequest): Promise<Model>;
}

@Injectable()
export class Renderer {
  private readonly views = new Views(VIEWS, { sprite: assetHref('sprite.svg') });

  constructor(private readonly shell: Shell) {}

  /** Sends an answer. Pages of signed-in people are kept by no cache. */
  async answer(answer: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    reply.header('cache-control', 'no-store');
    if (answer instanceof SeeOther) {
      reply.status(303).header('location', answer.location);
      return '';
    }
    if (answer instanceof Download) {
      reply.header('content-type', answer.contentType).header('content-disposition', attachment(answer.name, answer.extension));
      return answer.body;
    }
    if (answer instanceof ForeignFile) {
      reply.headers(foreignHeaders(answer));
      return answer.body;
    }
    if (answer instanceof TaggedFile) {
      const isKnown = answer.isKnown(request.headers['if-none-match']);
      reply.status(isKnown ? 304 : 200).headers(answer.headers());
      return isKnown ? '' : answer.body;
    }
    if (!(answer instanceof Page)) throw new Error('A handler must return a page, a redirect or a file.');
    const shell = answer.layout === 'none' ? {} : await this.shell.model(request);
    reply.status(answer.status).header('content-type', 'text/html; charset=utf-8');
    return this.views.render(answer.template, answer.layout, { ...shellForPage(shell), ...answer.model }, () => shell);
  }
}

/** The few shell values that forms inside a page need too. */
function shellForPage(shell: Model): Model {
  return { csrf: (shell as { csrf?: string }).csrf ?? '' };
}

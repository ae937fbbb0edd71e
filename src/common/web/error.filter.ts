import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Page, SeeOther } from './page';
import { Renderer } from './renderer';

const WORDS: Record<number, { heading: string; text: string }> = {
  400: { heading: 'That could not be read', text: 'Something in the request is not as Rapport sends it. Go back and try once more.' },
  403: { heading: 'This page is not for your role', text: 'If you think it should be, ask your administrator.' },
  404: { heading: 'Page not found', text: 'It may have been moved or taken away, or it belongs to another team.' },
  413: { heading: 'That is too much at once', text: 'Send a smaller file or a shorter text.' },
  421: { heading: 'Wrong address', text: 'Open Rapport at the address your agency gave you.' },
  429: { heading: 'Too often', text: 'Wait a minute and try again.' },
  500: { heading: 'Something went wrong on our side', text: 'Nothing was saved. Try again; if it happens again, tell your administrator the number below.' },
};

/** What the reader of uploads says of a body that is cut short or none at all; it gives these no status. */
const BROKEN_UPLOADS = /^(Unexpected end of (form|multipart data)|(Part|Header) terminated early|Multipart: Boundary not found|Malformed)/;

/** The rooms above may answer certain errors themselves (sign-in first); the rest get a plain page. */
export abstract class ErrorAnswers {
  abstract answer(error: unknown, request: FastifyRequest): Promise<Page | SeeOther | null>;
}

/** The one place where exceptions become pages: no stack, no SQL, a number to ask for (S-53). */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly renderer: Renderer,
    private readonly answers: ErrorAnswers,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    try {
      const answer = (await this.answers.answer(error, request)) ?? this.plainPage(error, request);
      await reply.send(await this.renderer.answer(answer, request, reply));
    } catch (second) {
      // Even the error page failed: say so plainly rather than leave the browser waiting.
      request.log.error({ kind: nameOf(second), at: placeOf(second) }, 'the error page failed');
      await reply.status(500).type('text/plain').send(`${WORDS[500].heading}. Number: ${request.id}`);
    }
  }

  private plainPage(error: unknown, request: FastifyRequest): Page {
    const status = statusOf(error);
    // The message may quote what was typed, so only its kind and place are logged.
    if (status >= 500) request.log.error({ kind: nameOf(error), at: placeOf(error) }, 'request failed');
    const { heading, text } = WORDS[status] ?? (status < 500 ? WORDS[400] : WORDS[500]);
    const said = error instanceof HttpException && [400, 403].includes(status) && error.message.endsWith('.') ? error.message : text;
    const page = new Page('error', { title: heading, heading, text: said, hasNumber: status >= 500, number: request.id }, 500, request.viewer ? 'shell' : 'door');
    return Object.assign(page, { status });
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && BROKEN_UPLOADS.test(error.message)) return 400;
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function placeOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at ')) : [];
  return lines.slice(0, 6).map((line) => line.trim());
}

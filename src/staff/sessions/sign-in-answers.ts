import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ErrorAnswers } from '../../common/web/error.filter';
import type { Posted } from '../../common/web/form';
import { localPath } from '../../common/web/local-path';
import { SeeOther } from '../../common/web/page';
import { hasOwnToken } from './csrf.guard';
import { ParkedForms } from './parked-forms.service';
import { ConfirmNeeded, FormTooOld, SignInNeeded } from './sign-in-needed';
import { Viewers } from './viewers.service';

/** A lost session sends people to sign in, and what they were writing waits for them. */
@Injectable()
export class SignInAnswers extends ErrorAnswers {
  constructor(
    private readonly parked: ParkedForms,
    private readonly viewers: Viewers,
  ) {
    super();
  }

  async answer(error: unknown, request: FastifyRequest): Promise<SeeOther | null> {
    if (error instanceof SignInNeeded) return this.goTo('/sign-in', error.formerStaffId, request);
    if (error instanceof ConfirmNeeded) return this.goTo('/account/confirmation', request.viewer?.id ?? null, request);
    if (error instanceof FormTooOld && request.viewer && isPlainForm(request)) return new SeeOther(`/sign-in/kept/${await this.park(request.viewer.id, request)}`);
    // No guard has run for an address that isn't there: the page still knows who is asking.
    request.viewer ??= await this.viewers.of(request).catch(() => null);
    return null;
  }

  private async goTo(door: string, writerId: string | null, request: FastifyRequest): Promise<SeeOther> {
    if (request.method === 'GET' || request.method === 'HEAD') return new SeeOther(`${door}?next=${encodeURIComponent(request.url)}`);
    if (!writerId || !isPlainForm(request) || !hasOwnToken(request)) return new SeeOther(door);
    return new SeeOther(`${door}?kept=${await this.park(writerId, request)}`);
  }

  private park(writerId: string, request: FastifyRequest): Promise<string> {
    return this.parked.park(writerId, { path: localPath(request.url), fields: (request.body ?? {}) as Posted });
  }
}

function isPlainForm(request: FastifyRequest): boolean {
  return (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
}

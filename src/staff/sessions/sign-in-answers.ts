import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ErrorAnswers } from '../../common/web/error.filter';
import type { Posted } from '../../common/web/form';
import { SeeOther } from '../../common/web/page';
import { ParkedForms } from './parked-forms.service';
import { SignInNeeded } from './sign-in-needed';

/** A lost session sends people to sign in, and what they were writing waits for them. */
@Injectable()
export class SignInAnswers extends ErrorAnswers {
  constructor(private readonly parked: ParkedForms) {
    super();
  }

  async answer(error: unknown, request: FastifyRequest): Promise<SeeOther | null> {
    if (!(error instanceof SignInNeeded)) return null;
    if (request.method === 'GET') return new SeeOther(`/sign-in?next=${encodeURIComponent(request.url)}`);
    if (!error.formerStaffId || !isOwnForm(request)) return new SeeOther('/sign-in');
    const id = await this.parked.park(error.formerStaffId, { path: request.url, fields: (request.body ?? {}) as Posted });
    return new SeeOther(`/sign-in?kept=${id}`);
  }
}

function isOwnForm(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return isForm && (site === undefined || site === 'same-origin' || site === 'none');
}

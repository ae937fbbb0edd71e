import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { Roles } from '../common/web/access';
import type { Posted } from '../common/web/form';
import { fragment, type Page } from '../common/web/page';
import { kindField } from './kind-choice';

/** The kinds of work some typed words may mean, for the forms that ask for one. The words are about work, not about a person. */
@Controller('kinds-of-work')
@Roles('specialist', 'supervisor')
export class KindsOfWorkController {
  @Get()
  list(@Query() query: Posted): Page {
    const one = (name: string): string => [query[name] ?? ''].flat()[0] ?? '';
    const field = one('field');
    if (!/^[a-zA-Z]{1,12}\d?$/.test(field)) throw new NotFoundException();
    return fragment('occupations/kinds-found', { ...kindField({ name: field, label: '', words: one(`${field}Words`).trim().slice(0, 100), choice: '' }) });
  }
}

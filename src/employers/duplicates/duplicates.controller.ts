import { Body, Controller, Get, NotFoundException, Post, Query } from '@nestjs/common';
import { MaxLength, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { Database } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { readForm, Text, type Posted } from '../../common/web/form';
import { localPath } from '../../common/web/local-path';
import { fragment, page, type Page, SeeOther } from '../../common/web/page';
import { withNotice } from '../../common/web/notices';
import { Employers } from '../employers.service';
import { employerPaths } from '../paths';
import { DuplicatePairs, type Ground } from './duplicate-pairs';
import { duplicatesPage, similarFragment } from './duplicates.page';
import { Duplicates } from './duplicates.service';

@ValidatorConstraint({ name: 'ourId' })
class IsOurId implements ValidatorConstraintInterface {
  validate(id: string): boolean {
    return isId(id);
  }
}

class PairForm {
  @Text() @Validate(IsOurId) first!: string;
  @Text() @Validate(IsOurId) second!: string;
  @Text() @MaxLength(500) back!: string;
}

type Query_ = Record<string, unknown>;

@Controller('employers')
@AnyStaff()
export class DuplicatesController {
  constructor(
    private readonly database: Database,
    private readonly employers: Employers,
    private readonly duplicates: Duplicates,
    private readonly pairs: DuplicatePairs,
  ) {}

  /** While a name is typed. */
  @Get('similar')
  async similar(@Query() query: Query_): Promise<Page> {
    const [name, address, id] = ['name', 'address', 'id'].map((key) => textOf(query[key]));
    const found = name.length < 3 ? [] : await this.database.read((tx) => this.duplicates.similarTo(tx, { name, address, phone: '' }, id));
    return fragment('employers/similar', similarFragment(found));
  }

  @Get('duplicates')
  async list(@Query() query: Query_): Promise<Page> {
    const ground: Ground = query.by === 'address' ? 'address' : 'name';
    const from = textOf(query.from);
    return page('employers/duplicates', duplicatesPage(ground, from, await this.database.read((tx) => this.pairs.from(tx, ground, from))));
  }

  /** "They are two": remembered, and not asked again. */
  @Post('not-duplicates')
  async keepApart(@Who() who: Viewer, @Body() body: Posted): Promise<SeeOther> {
    const form = readForm(PairForm, body);
    if (!form.ok || form.value.first === form.value.second) throw new NotFoundException();
    const { first, second, back } = form.value;
    await this.database.write(async (tx) => {
      const both = await Promise.all([this.employers.findEvenRemoved(tx, first), this.employers.findEvenRemoved(tx, second)]);
      if (both.includes(null)) throw new NotFoundException();
      await this.duplicates.keepApart(tx, who, first, second);
    });
    return new SeeOther(withNotice(localPath(back, employerPaths.duplicates), 'saved'));
  }
}

/** PostgreSQL has no text with a null in it. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 200).replaceAll('\0', '') : '';
}

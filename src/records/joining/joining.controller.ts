import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM, type FormState } from '../../common/web/fields';
import { readForm, Text, withError, type Posted } from '../../common/web/form';
import { oneOf } from '../../common/web/local-path';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { employerPaths } from '../../employers/paths';
import { joiningPage, type ToJoin } from './joining.page';
import { Joinings } from './joinings.service';

class JoiningForm {
  @Text() id!: string;
  @Text() first!: string;
  @Text() second!: string;
  @Text() kept!: string;
}

/** Two records that are one employer: joined by one press, taken apart by another. */
@Controller('employer-merges')
@AnyStaff()
export class JoiningController {
  constructor(
    private readonly database: Database,
    private readonly joinings: Joinings,
  ) {}

  @Get('new')
  compare(@Query('first') first?: string | string[], @Query('second') second?: string | string[]): Promise<Page> {
    return this.form(oneOf(first), oneOf(second), BLANK_FORM, page);
  }

  @Post()
  async join(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const { typed, state } = readForm(JoiningForm, body);
    const { id, first, second, kept } = typed;
    if (![id, first, second].every(isId) || first === second) throw new NotFoundException();
    if (kept !== first && kept !== second) return this.form(first, second, withError(state, 'kept', 'Choose the record that goes on.'), formAgain);
    const goneId = kept === first ? second : first;
    if (!(await this.database.write((tx) => this.joinings.join(tx, who, { id, keptId: kept, goneId })))) throw new NotFoundException();
    return new SeeOther(withNotice(employerPaths.show(kept), 'employers-joined', id));
  }

  @Post(':id/undoings')
  async takeApart(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    const parted = isId(id) ? await this.database.write((tx) => this.joinings.takeApart(tx, who, id)) : null;
    if (!parted) throw new NotFoundException();
    return new SeeOther(withNotice(employerPaths.show(parted.keptId), 'employers-parted'));
  }

  private form(first: string, second: string, state: FormState, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx) => {
      if (![first, second].every(isId) || first === second) throw new NotFoundException();
      const [one, other] = [await toJoin(tx, first), await toJoin(tx, second)];
      if (!one || !other) throw new NotFoundException();
      return answer('records/joining', joiningPage({ id: newId(), first: one, second: other }, state));
    });
  }
}

/** Counts are capped: beyond a hundred nobody chooses by them. */
async function toJoin(tx: Tx, id: string): Promise<ToJoin | null> {
  const [row] = await tx.sql<(Omit<ToJoin, 'line'> & { area: string; address: string })[]>`
    SELECT e.id, e.name, e.area, coalesce(s.address, '') AS address,
      (SELECT count(*) FROM (SELECT 1 FROM visits v WHERE v.employer_id = e.id AND v.deleted_at IS NULL LIMIT 100) x) AS visits,
      (SELECT count(*) FROM (SELECT 1 FROM hiring_managers h WHERE h.employer_id = e.id AND h.deleted_at IS NULL LIMIT 100) x) AS people,
      (SELECT count(*) FROM (SELECT 1 FROM openings o WHERE o.employer_id = e.id AND o.deleted_at IS NULL LIMIT 100) x) AS openings
    FROM employers e LEFT JOIN sites s ON s.employer_id = e.id AND s.is_main = 1 WHERE e.id = ${id} AND e.deleted_at IS NULL`;
  if (!row) return null;
  const line = [row.address, row.area].filter((text) => text !== '').join(' · ') || 'No address yet';
  return { id, name: row.name, line, visits: Number(row.visits), people: Number(row.people), openings: Number(row.openings) };
}

import { Controller, NotFoundException, Param, Post } from '@nestjs/common';
import { Database } from '../common/database/database';
import { isId } from '../common/database/ids';
import { AnyStaff, Who, type Viewer } from '../common/web/access';
import { withNotice } from '../common/web/notices';
import { SeeOther } from '../common/web/page';
import { Employers } from './employers.service';
import { employerPaths } from './paths';

/** Taking an employer out of the lists, and back: Undo instead of "are you sure?". */
@Controller('employers/:id')
@AnyStaff()
export class EmployerRemovalsController {
  constructor(
    private readonly database: Database,
    private readonly employers: Employers,
  ) {}

  @Post('removals')
  async remove(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.act((tx) => this.employers.remove(tx, who, id), id);
    return new SeeOther(withNotice(employerPaths.list, 'employer-removed', id));
  }

  @Post('restorations')
  async restore(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.act((tx) => this.employers.restore(tx, who, id), id);
    return new SeeOther(withNotice(employerPaths.show(id), 'employer-restored'));
  }

  private async act(work: Parameters<Database['write']>[0], id: string): Promise<void> {
    if (!isId(id) || !(await this.database.write(work))) throw new NotFoundException();
  }
}

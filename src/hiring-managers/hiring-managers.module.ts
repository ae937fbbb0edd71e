import { Module } from '@nestjs/common';
import { EmployersModule } from '../employers/employers.module';
import { HiringManagerForms } from './hiring-manager-forms';
import { HiringManagersController } from './hiring-managers.controller';
import { HiringManagers } from './hiring-managers.service';

/** The people at employers. */
@Module({ imports: [EmployersModule], controllers: [HiringManagersController], providers: [HiringManagers, HiringManagerForms], exports: [HiringManagers] })
export class HiringManagersModule {}

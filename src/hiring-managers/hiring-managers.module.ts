import { Module } from '@nestjs/common';
import { EmployersModule } from '../employers/employers.module';
import { HiringManagers } from './hiring-managers.service';

/** The people at employers. */
@Module({ imports: [EmployersModule], controllers: [], providers: [HiringManagers], exports: [HiringManagers] })
export class HiringManagersModule {}

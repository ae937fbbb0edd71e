import { Global, Module } from '@nestjs/common';
import { SettingsController } from './settings.controller';
import { Settings } from './settings.service';

@Global()
@Module({ controllers: [SettingsController], providers: [Settings], exports: [Settings] })
export class SettingsModule {}

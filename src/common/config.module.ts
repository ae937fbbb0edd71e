import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config';
import { Clock } from './time/clock';

export const CONFIG = Symbol('config');

/** What was read from the environment, and the clock. */
@Global()
@Module({})
export class ConfigModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: CONFIG, useValue: config }, { provide: Clock, useValue: clock }],
      exports: [CONFIG, Clock],
    };
  }
}

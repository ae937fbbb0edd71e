import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG } from '../config.module';
import type { Config } from '../config';
import { READER, WRITER, readerOptions, writerOptions } from './connection-options';
import { Database } from './database';

/** The two connections and the doors to them. The entities come from above, so that layer 0 doesn't know the rooms. */
@Global()
@Module({})
export class DatabaseModule {
  static with(entities: readonly (new () => object)[]): DynamicModule {
    const connection = (name: string, options: typeof writerOptions) =>
      TypeOrmModule.forRootAsync({ name, inject: [CONFIG], useFactory: (config: Config) => ({ ...options(config.database), entities: [...entities], retryAttempts: 1 }) });
    return { module: DatabaseModule, imports: [connection(WRITER, writerOptions), connection(READER, readerOptions)], providers: [Database], exports: [Database] };
  }
}

import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../common/config';

/** One command: the services, the words after its name, the configuration. Answers the exit code. */
export type Command = (app: INestApplicationContext, args: string[], config: Config) => Promise<number>;

/** For people: never mixed into what a script reads. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** For scripts. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

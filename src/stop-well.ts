import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Draining } from './common/web/draining';

const HARD_STOP_AFTER = 10_000;

/** On a stop signal: requests under way finish, connections close, then the process ends. An unknown fault does the same, with exit code 1. */
export function stopWell(app: NestFastifyApplication, draining: Draining): void {
  const stop = (code: number) => {
    if (draining.isOn) return;
    draining.isOn = true;
    setTimeout(() => process.exit(1), HARD_STOP_AFTER).unref();
    void app.close().then(() => process.exit(code), () => process.exit(1));
  };
  process.once('SIGTERM', () => stop(0));
  process.once('SIGINT', () => stop(0));
  process.on('unhandledRejection', () => stop(1));
  process.on('uncaughtException', () => stop(1));
}

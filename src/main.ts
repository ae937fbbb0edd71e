import 'reflect-metadata';
import { readConfig } from './common/config';
import { migrate } from './common/database/migrate';
import { Draining } from './common/web/draining';
import { createApp } from './app';
import { selfCheck } from './self-check';
import { Setup } from './staff/accounts/setup.service';
import { stopWell } from './stop-well';

async function main(): Promise<void> {
  const config = readConfig();
  await migrate(config);
  selfCheck(config);
  const app = await createApp(config);
  stopWell(app, app.get(Draining));
  await app.listen(config.port, config.host);
  const address = config.baseUrl ?? (await app.getUrl());
  const token = await app.get(Setup).newToken();
  process.stdout.write(`Rapport is at ${address}\n`);
  if (token) process.stdout.write(`Set it up, once, at ${address}/setup?token=${token}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

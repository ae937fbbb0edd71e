import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { readConfig } from './common/config';
import { migrate } from './common/database/migrate';
import { demo } from './commands/demo.command';
import { replayErasures } from './commands/erasures.command';
import { importFile } from './commands/import.command';
import { importOccupations } from './commands/occupations.command';
import { loadPostcodes } from './commands/postcodes.command';
import { seed } from './commands/seed.command';
import { verifyAudit, verifyDecisions } from './commands/verify.command';
import { addUser } from './commands/user.command';
import type { Command } from './commands/command';

const IMPORT_OPTIONS = '[--yes] [--json] [--columns field=Header,…] [--leave-out-doubtful] [--as EMAIL]';

/** Words of the command line → what they do. Each command prints what people read on the error stream and results on the other. */
const COMMANDS: Record<string, { usage: string; run: Command }> = {
  'user add': { usage: 'user add --email E --name N --role specialist|supervisor|administrator [--team T]   (the password is read from standard input)', run: addUser },
  seed: { usage: 'seed --employers N --visits N --clients N --openings N --seed K [--accounts FILE]', run: seed },
  'import employers': { usage: `import employers FILE ${IMPORT_OPTIONS}`, run: importFile('employers') },
  'import openings': { usage: `import openings FILE ${IMPORT_OPTIONS} [--assume-year YYYY]`, run: importFile('openings') },
  postcodes: { usage: 'postcodes FILE   (a table with the columns postcode, lat and lon; it takes the place of the one before)', run: loadPostcodes },
  'occupations import': { usage: 'occupations import DIR   (the official O*NET text files; they take the place of those before)', run: importOccupations },
  'audit verify': { usage: 'audit verify', run: verifyAudit },
  'erasures replay': { usage: 'erasures replay   (after a backup was restored)', run: replayErasures },
  'disclosure verify': { usage: 'disclosure verify', run: verifyDecisions },
};

/** Commands that bring a database of their own. */
const APART: Record<string, { usage: string; run: (args: string[]) => Promise<number> }> = {
  demo: { usage: 'demo [--accounts FILE] [--data DIR [--fill-only]] [--day YYYY-MM-DD]', run: demo },
};

async function main(words: string[]): Promise<number> {
  const asked = words.includes('--help') ? Object.values({ ...COMMANDS, ...APART }).filter(({ usage }) => usage.startsWith(words[0])) : [];
  if (asked.length > 0) {
    process.stdout.write(`Usage: npm run rapport -- ${asked.map(({ usage }) => usage).join('\n       npm run rapport -- ')}\n`);
    return 0;
  }
  if (words[0] && Object.hasOwn(APART, words[0])) return APART[words[0]].run(words.slice(1));
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((one) => Object.hasOwn(COMMANDS, one));
  if (!name) {
    const usages = [...Object.values(COMMANDS), ...Object.values(APART)].map((command) => `  ${command.usage}`);
    process.stderr.write(`Usage: npm run rapport -- <command>\n${usages.join('\n')}\n`);
    return 2;
  }
  const args = words.slice(name.split(' ').length);
  const config = readConfig();
  await migrate(config);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: ['error', 'fatal'], abortOnError: false });
  try {
    return await COMMANDS[name].run(app, args, config);
  } finally {
    await app.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

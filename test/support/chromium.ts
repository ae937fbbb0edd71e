import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Looks once, before the browser tests: the one named, else the system's, else the one inside an npm package.
 * Without any the tests are skipped by name.
 */
export default async function find(): Promise<void> {
  for (const candidate of [async () => process.env.CHROMIUM_PATH, async () => SYSTEM.find(existsSync), packaged]) {
    const path = await candidate().catch(() => undefined);
    if (path && starts(path)) {
      process.env.RAPPORT_CHROMIUM = path;
      return;
    }
  }
}

/** `describe` where there is a Chromium; elsewhere every test in it is counted as skipped. */
export function describeInBrowser(name: string, tests: () => void): void {
  (process.env.RAPPORT_CHROMIUM ? describe : describe.skip)(name, tests);
}

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.RAPPORT_CHROMIUM, args: ARGS });
}

/** On a bare machine its libraries are missing too; the package brings them when it believes to be where it was made for. */
async function packaged(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: inPackage } = await import('@sparticuz/chromium');
  return inPackage.executablePath();
}

function starts(path: string): boolean {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

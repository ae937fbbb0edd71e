import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A Chromium: the one named, else the system's, else the one inside an npm package; null when there is none that starts. */
export async function openChromium(): Promise<Browser | null> {
  for (const find of [async () => process.env.CHROMIUM_PATH, async () => SYSTEM.find(existsSync), packaged]) {
    const executablePath = await find().catch(() => undefined);
    if (!executablePath || !starts(executablePath)) continue;
    return chromium.launch({ executablePath, args: ARGS });
  }
  return null;
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

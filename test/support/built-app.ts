import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const DIST = join(ROOT, 'dist', 'src');

/** The built app as a process of its own, with a folder of its own: for what only a process can show. */
export class BuiltApp {
  readonly folder = mkdtempSync(join(tmpdir(), 'rapport-process-'));
  readonly file = join(this.folder, 'rapport.sqlite');
  url = '';
  private child: ChildProcess | null = null;

  /** Runs a command of the command line. @returns its exit code and what it printed */
  command(words: string[], input = ''): Promise<{ code: number; out: string }> {
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [join(DIST, 'cli.js'), ...words], { cwd: ROOT, env: this.env() }, (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out: out + err }));
      child.stdin?.end(input);
    });
  }

  /** Another process may take the port between its being found free and being used: then once more, on another. */
  async start(): Promise<void> {
    for (let ports = 0; ports < 3; ports += 1) if (await this.startOn(await freePort())) return;
    throw new Error('The app did not become ready in 30 seconds.');
  }

  private async startOn(port: number): Promise<boolean> {
    this.url = `http://127.0.0.1:${port}`;
    const child = spawn(process.execPath, [join(DIST, 'main.js')], { cwd: ROOT, env: { ...this.env(), PORT: String(port) }, stdio: 'ignore' });
    this.child = child;
    for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
      if ((await fetch(`${this.url}/health/ready`).catch(() => null))?.ok) return child.exitCode === null;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  /** Sends a signal and waits for the end. @returns the exit code, null when the signal itself ended it */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.child;
    if (!child) return null;
    this.child = null;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await ended)[0];
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private env(): NodeJS.ProcessEnv {
    return { TZ_DEFAULT: 'UTC', ...process.env, DATABASE_URL: `sqlite:${this.file}`, DATA_DIR: this.folder, HOST: '127.0.0.1', LOG_LEVEL: 'silent', NODE_ENV: 'test' };
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

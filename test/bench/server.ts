import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

export interface Running {
  url: string;
  /** Milliseconds from starting the process to its first yes. */
  readyMs: number;
  /** The most memory the process has held, in MB; null where the system doesn't tell. */
  peakMb(): number | null;
  stop(): Promise<void>;
}

/** Starts a built program on a port of its own and waits until it answers. */
export async function start(script: string, port: number, env: Record<string, string>, path: string): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'dist', script)], { cwd: ROOT, env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'inherit'] });
  // Whatever ends the bench ends what it started.
  process.once('exit', () => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}${path}`, child);
  return { url, readyMs: Math.round(performance.now() - started), peakMb: () => peakOf(child.pid), stop: () => stopped(child) };
}

/** Runs a command of the built command line to its end. */
export function command(words: string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist', 'src', 'cli.js'), ...words], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'ignore'] });
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`"${words.join(' ')}" ended with ${code}.`))));
  });
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 3000; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The server did not become ready in 30 seconds.');
}

function peakOf(pid: number | undefined): number | null {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Math.round(Number(line[1]) / 1024) : null;
  } catch {
    return null;
  }
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { figuresOf, ownListFigures, type Figures } from './figures';
import { HELD_OUT, PARTS, TUNED_ON } from './reported';

const FOLDER = join('occupations', 'onet_27_0');

/** The folder named, or the shared data beside the checkout. */
function folder(): string {
  const named = process.argv[2];
  return named ? resolve(named) : resolve(process.cwd(), '..', 'shared', 'data', FOLDER);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Prints how well titles that people reported find their occupation. Exit code 1 when a target is missed, 2 without data. */
async function main(): Promise<number> {
  const from = folder();
  if (!existsSync(from)) {
    process.stderr.write(`There is no folder ${from}. Name one with the official text files: npm run bench:titles -- DIR\n`);
    return 2;
  }
  say(`Titles people reported, in ${PARTS} parts by hash. Each part is tested by itself: what equals one of its titles (folded, without`);
  say('what stands in brackets) is left out of the import, under every occupation; “Sample of Reported Titles” is never imported.');
  say('A title that several occupations reported is found with any of them; “each” counts every such occupation by itself.');
  for (const part of TUNED_ON) line(`part ${part} (tuned on)`, await figuresOf(from, part));
  const held: Figures[] = [];
  for (const part of HELD_OUT) line(`part ${part} (held out)`, held[held.push(await figuresOf(from, part)) - 1]);
  const tested = held.reduce((sum, one) => sum + one.tested, 0);
  const over = (key: 'first' | 'amongFive'): number => held.reduce((sum, one) => sum + one[key] * one.tested, 0) / tested;
  const own = ownListFigures(from);
  return Number(![
    figure('Held out, among the first five', over('amongFive'), 0.85), figure('Held out, first', over('first'), 0.6),
    figure(`Our own list alone, right major group first (${own.tested.toLocaleString('en')} entry-level titles)`, own.rightGroup, 0.8),
  ].every(Boolean));
}

function line(name: string, one: Figures): void {
  say(`${name}: ${one.tested} titles, ${one.leftOut} left out; first ${percent(one.first)}, five ${percent(one.amongFive)}; each: first ${percent(one.strictFirst)}, five ${percent(one.strictAmongFive)}; look-up ${one.median.toFixed(1)} ms (p95 ${one.p95.toFixed(1)}), index ${one.build.toFixed(0)} ms`);
}

function figure(name: string, share: number, target: number): boolean {
  say(`${name}: ${percent(share)} (target ${percent(target)}) ${share >= target ? 'reached' : 'MISSED'}`);
  return share >= target;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

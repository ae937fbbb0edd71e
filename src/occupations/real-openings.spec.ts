import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asImported } from '../../test/bench/titles/figures';
import { readOccupationFiles } from './files/occupation-files';
import { sureKind } from './kind-choice';
import { findKinds } from './kinds-of-work';
import { useTitles } from './known-kinds';
import { kindsWith } from './titles/imported-kinds';
import { buildTitles, finish } from './titles/titles-index';

const DATA = join(__dirname, '../../../shared/data');
const EVENTS = join(DATA, 'jobs/nyc_workforce1_recruitment_events.csv');
const ONET = join(DATA, 'occupations/onet_27_0');

/**
 * The major group of each of the 109 openings, in the order of the file, as read by hand from title, employer and
 * requirements before the ranking was tuned. More than one where the line names several jobs, or one of both.
 */
const LABELS = `33 53 43 31 31 21 33 33 33 33 41 35 31 37 31 47/49 33 43 43/47/49 31 31/37 33 53 41 35 43/53 33 33 33 33 33 33 31 53 53 53 53 29 53 21/29/43
33 13 33 43/47/49 33 49/53 41/43/53 49 33 31 35 35 33 53 35 33 35 21/31/39 11/41 21/31/39 41 33 21/31/39 21/31/39 31 31 33 41/43 33 53 53 33 35 41/53 33 31 53 35 43/53 43/53
41/43 35/41 31 35 35 33 43 35/41 33 35 35 21 21/31/39 11 21 31 33 53 41/53 31 33 21 31 33 43 35 43/53 53 35`.split(/\s+/).map((label) => label.split('/'));

const describeEvents = existsSync(EVENTS) ? describe : describe.skip;
const itWithFiles = existsSync(ONET) ? it : it.skip;

describeEvents('real openings (needs ../shared/data/jobs)', () => {
  afterEach(() => useTitles(null));
  const titles = () => parse(readFileSync(EVENTS), { columns: true, bom: true }).map((event: unknown) => (event as { event_title: string }).event_title) as string[];
  const group = (code: string | undefined) => code?.slice(0, 2) ?? '';

  /** What is offered first, and what is taken without asking. */
  function figures(): { astray: string[]; right: number; taken: number; takenRight: number } {
    const all = titles().map((title, at) => ({ title, labels: LABELS[at], first: group(findKinds(title, 1)[0]?.code), sure: group(sureKind(title)?.code) }));
    const taken = all.filter(({ sure }) => sure !== '');
    const astray = all.filter(({ labels, first }) => !labels.includes(first)).map(({ title, labels, first }) => `${title}: ${first}, not ${labels.join('/')}`);
    return { astray, right: all.length - astray.length, taken: taken.length, takenRight: taken.filter(({ labels, sure }) => labels.includes(sure)).length };
  }

  function check(what: string): void {
    const { astray, right, taken, takenRight } = figures();
    process.stderr.write(`Of 109 real openings ${what}, ${right} land in their own major group (${((100 * right) / 109).toFixed(0)} %); ${taken} are taken without asking, ${takenRight} of them rightly.\n`);
    expect({ enough: right / 109 >= 0.85, astray: right / 109 >= 0.85 ? [] : astray }).toEqual({ enough: true, astray: [] });
    expect(takenRight / taken).toBeGreaterThanOrEqual(0.9);
  }

  it('are labelled one by one', () => expect([titles().length, LABELS.length]).toEqual([109, 109]));
  it('land in their own job family by our own list, at least 85 in 100', () => check('by our own list'));
  itWithFiles('and after an import', async () => {
    useTitles(finish(buildTitles(kindsWith(asImported(await readOccupationFiles(ONET))))));
    check('after an import');
  });
});

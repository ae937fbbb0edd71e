import type { Client } from '../../clients/client.entity';
import { clientPaths } from '../../clients/client.paths';
import { formatDay } from '../../common/time/format';
import { empty } from '../../common/web/parts';
import { jobPaths } from '../../jobs/job.paths';
import { openingPaths } from '../../openings/opening.paths';
import { matchingPaths } from '../matching.paths';
import { answerLabel, reasonText } from './answer.choices';
import { answerTag } from './answer-part.page';
import type { SaidAnswer } from './match-answers.service';

export const MOST_ANSWERS = 200;

/** Everything a client said to openings, the newest first: with what was taken back, since history is kept (M7). @param rows one more than is shown, where there is one */
export function answersPage(client: Pick<Client, 'id' | 'initials' | 'preferredName'>, rows: readonly (SaidAnswer & { title: string; employer: string })[], jobs: ReadonlyMap<string, string>, site: { locale: string }) {
  const name = client.preferredName;
  const newest = new Map([...rows].reverse().map((row) => [row.openingId, row.number]));
  const shown = rows.slice(0, MOST_ANSWERS);
  return {
    title: `What ${client.initials} said to openings`, heading: `What ${name} said to openings`, name, clientHref: clientPaths.show(client.id), matchesHref: matchingPaths.ofClient(client.id),
    hasRows: shown.length > 0, empty: empty('Nothing was answered yet', `Go through the openings with ${name}, and note each answer with one press.`, { href: matchingPaths.ofClient(client.id), label: `Openings for ${name}` }, 'role'),
    rows: shown.map((row) => {
      const holds = newest.get(row.openingId) === row.number;
      const jobId = jobs.get(row.openingId);
      return {
        when: formatDay(row.saidOn, site.locale, 'withYear'), title: row.title, href: openingPaths.show(row.openingId), employer: row.employer, tag: answerTag(row), hasTag: row.answer !== 'not_told', answer: row.takesBack === 1 ? `The answer before was taken back: ${answerLabel(row.answer).toLowerCase()}` : '', isBack: row.takesBack === 1,
        why: reasonText(row), hasWhy: reasonText(row) !== '', by: row.by, holds, anotherHref: `${matchingPaths.newAnswer(client.id, row.openingId)}?view=answers`,
        isHired: holds && row.answer === 'hired', jobHref: jobId ? jobPaths.show(jobId) : jobPaths.fromOpening(client.id, row.openingId), jobLabel: jobId ? 'The job' : 'Record the job',
      };
    }),
    hasMore: rows.length > MOST_ANSWERS,
  };
}

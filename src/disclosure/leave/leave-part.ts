import type { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import { formatDay, formatInstant } from '../../common/time/format';
import { tag } from '../../common/web/parts';
import { employerNames } from '../../employers/employer-names';
import { loadHistory } from '../gate/leave-records';
import { listIncidents } from '../incidents/client-incidents';
import { answersRows, type AnswersSite } from './answers.page';
import { leavePaths } from './leave.paths';
import { openQuestionsOf } from './leave-questions.service';

/** What the plan's page says beside the plan: the dated answers, what is still to be asked, and what was said without leave. The caller has reached the client. */
export async function leavePart(tx: Tx, client: Client, site: AnswersSite) {
  const history = await loadHistory(tx, [client.id], null);
  const answers = answersRows(history, await employerNames(tx, history.answers.map((one) => one.employerId)), site);
  const questions = await openQuestionsOf(tx, client.id);
  const incidents = await listIncidents(tx, client.id);
  return {
    name: client.preferredName, answers, hasAnswers: answers.length > 0,
    questions: questions.map((one) => ({ question: one.question, note: `${one.askedBy}, ${formatInstant(one.createdAt, site.timeZone, site.locale)}`, askedHref: leavePaths.asked(client.id, one.id) })), hasQuestions: questions.length > 0,
    incidents: incidents.map((one) => ({
      href: `/incidents/${one.id}`, heading: `${one.employer}, ${formatDay(one.happenedOn, site.locale, 'withYear')}`, tag: one.toldOn ? tag('good', `Told on ${formatDay(one.toldOn, site.locale, 'short')}`) : tag('warn', 'Not told yet'),
    })), hasIncidents: incidents.length > 0, incidentHref: `${leavePaths.incidents(client.id)}/new`,
  };
}

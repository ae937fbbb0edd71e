import type { Client } from '../../clients/client.entity';
import { statusWords } from '../../clients/client.choices';
import { clientPaths } from '../../clients/client.paths';
import { empty, tag } from '../../common/web/parts';
import type { Opening } from '../../openings/opening.entity';
import { openingPaths } from '../../openings/opening.paths';
import { jobPaths } from '../job.paths';

export interface ChooseData {
  readonly clients: readonly Client[];
  /** The opening somebody was hired for; null when the job came another way. */
  readonly opening: Opening | null;
  /** The jobs already recorded from it, by client. */
  readonly recorded: ReadonlyMap<string, string>;
}

/** "Who was hired?": the clients one reaches, those who look for work first. Leads to the form of the job, filled from the opening. */
export function choosePage({ clients, opening, recorded }: ChooseData) {
  const looking = (client: Client) => Number(client.status !== 'looking');
  const rows = [...clients].sort((a, b) => looking(a) - looking(b)).map((client) => {
    const { label, tag: kind } = statusWords(client.status);
    const job = recorded.get(client.id);
    return { name: client.preferredName, status: tag(kind, label), isRecorded: job !== undefined, href: job ? jobPaths.show(job) : opening ? jobPaths.fromOpening(client.id, opening.id) : jobPaths.add(client.id) };
  });
  return {
    title: 'Record a job', heading: 'Who was hired?', text: opening ? `For “${opening.title}”. What is known of the opening will stand in the form.` : 'Choose whose job it is.',
    backHref: opening ? openingPaths.show(opening.id) : jobPaths.list, backLabel: opening ? opening.title : 'Jobs', rows, hasRows: rows.length > 0,
    empty: empty('No client of yours yet', 'Add a client first; then their job can be recorded.', { href: clientPaths.add, label: 'Add a client' }, 'people'),
  };
}

import { cups, tag, type Cups, type Tag } from '../common/web/parts';
import type { Employer } from './employer.entity';
import { stageLabel, type Stage } from './stage.choices';

const CUPS: Readonly<Record<Stage, number>> = {
  researched: 0, introduced: 1, learning_needs: 2, ready_for_client: 3, considering: 3, hired: 3, dormant: 0, do_not_contact: 0,
};

/** Where the team stands with an employer: a wish not to be contacted covers every stage. */
export function standingOf(employer: Pick<Employer, 'stage' | 'doNotContactOn'>): Stage {
  return employer.doNotContactOn === null ? employer.stage : 'do_not_contact';
}

export interface Standing {
  hasCups: boolean;
  cups: Cups;
  label: string;
  hasTag: boolean;
  tag: Tag;
}

/** A relationship as three cups of tea and a word; where there is none to draw, as a tag. */
export function standingModel(employer: Pick<Employer, 'stage' | 'doNotContactOn'>): Standing {
  const stage = standingOf(employer);
  const label = stageLabel(stage);
  const hasTag = stage === 'do_not_contact' || stage === 'dormant';
  const poured = CUPS[stage];
  return { hasCups: !hasTag, cups: cups(poured, 3, `${poured} of three cups`, 'small'), label, hasTag, tag: tag(stage === 'do_not_contact' ? 'stop' : 'warn', label) };
}

import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database';
import { today } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import { Settings } from '../settings/settings.service';
import type { ImportKind } from './columns/fields';
import { Landings } from './landing/landings.service';
import type { Outcome } from './landing/outcomes.rules';
import { type Preview, previewOf } from './preview.rules';
import type { SourceRow } from './reading/table';
import { type Choices, surroundingsOf } from './understanding/choices';
import { understand } from './understanding/understand';
import type { Understood } from './understanding/understood';

/** A file understood, and what would come of it now. */
export interface Foreseen {
  understood: Understood;
  outcomes: Outcome[];
  preview: Preview;
}

/** Says what a file would bring before anything is brought in. */
@Injectable()
export class Foresight {
  constructor(
    private readonly database: Database,
    private readonly landings: Landings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads every row the chosen way and looks up what is there already. Nothing is written, no lock is held.
   * @param notes what was done to the text; asked once the rows have ended
   */
  async foresee(kind: ImportKind, rows: AsyncIterable<SourceRow>, choices: Choices, notes: () => readonly string[]): Promise<Foreseen> {
    const understood = await this.understand(kind, rows, choices);
    const outcomes = await this.database.read((tx) => this.landings.foresee(tx, understood));
    return { understood, outcomes, preview: previewOf(understood, outcomes, notes()) };
  }

  /** Reads every row the chosen way, and no more. */
  async understand(kind: ImportKind, rows: AsyncIterable<SourceRow>, choices: Choices): Promise<Understood> {
    const { locale, timeZone } = await this.database.read((tx) => this.settings.get(tx));
    return understand(kind, rows, choices, surroundingsOf(locale, today(this.clock.now(), timeZone)));
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { addDays, today as todayAt, type Day, type Week } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { Places } from '../../employers/places/places.service';
import { Fits, type EmployerFit } from '../../matching/fits.service';
import { Settings } from '../../settings/settings.service';
import { weekToPlan, type Block } from '../blocks/blocks.rules';
import { WorkBlocks } from '../blocks/blocks.service';
import { clockTime } from '../../visits/form/visit-time';
import { nearbyWords, somebodyElse, type SomebodyElse } from '../week/nearby';
import { candidatesFor, plannedPlaces } from './candidates';
import { weightsOf } from './suggestion.weights';
import { MOST_SUGGESTED, rankEmployers, tellApart, type Told } from './week.rules';
import type { Fit, Suggestion } from './week.types';

export interface WeekSuggestions {
  readonly suggestions: readonly Suggestion[];
  /** Where somebody else goes instead. */
  readonly told: readonly Told[];
  /** One's own hours for employers: a visit is planned into the next of them. */
  readonly blocks: readonly Block[];
  readonly week: Week;
  /** It is the week after the one that was asked for. */
  readonly isNext: boolean;
  readonly today: Day;
  readonly locale: string;
}

/** More than are shown, since some turn out to be somebody else's. */
const LOOKED_THROUGH = 3 * MOST_SUGGESTED;
const JUST_BEEN_DAYS = 7;

/** Whom to visit this week, each with a reason. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly clock: Clock,
    private readonly fits: Fits,
    private readonly settings: Settings,
    private readonly blocks: WorkBlocks,
    private readonly places: Places,
  ) {}

  /** The best ten for a person's week, or for the next when its last block is over; none for a week gone by. */
  async forWeek(tx: Tx, who: Viewer, shown: Week): Promise<WeekSuggestions> {
    const settings = await this.settings.get(tx);
    const today = todayAt(this.clock.now(), settings.timeZone);
    const blocks = await this.blocks.of(tx, who.id);
    const week = weekToPlan(shown, { day: today, time: clockTime(this.clock.iso(), settings.timeZone) }, blocks);
    const isNext = week.start > shown.start;
    const { locale } = settings;
    if (week.end < today) return { suggestions: [], told: [], blocks, week, isNext, today, locale };
    const planned = await plannedPlaces(tx, who, week, this.places);
    const fits = byEmployer(settings.suggestOpening > 0 ? await this.fits.of(tx, who, today) : []);
    const candidates = await candidatesFor(tx, { who, today, week, planned, fits, places: this.places });
    const ranked = rankEmployers(candidates, planned.filter((one) => one.isOpen), { today, week, weights: weightsOf(settings), locale }, LOOKED_THROUGH);
    return { ...tellApart(ranked, await this.whoGoes(tx, who, ranked, { week, today, locale })), blocks, week, isNext, today, locale };
  }

  /** Who else goes to these employers in this week, or was there in the week before today (P2): a name and a day. */
  private async whoGoes(tx: Tx, who: Viewer, ranked: readonly Suggestion[], { week, today, locale }: { week: Week; today: Day; locale: string }): Promise<Map<string, string>> {
    const from = today > week.start ? today : week.start;
    const others = await somebodyElse(tx, who.id, ranked.map((one) => one.employerId), from, week.end);
    const telling = others.filter((one) => (one.isPlanned ? one.day >= from && one.day <= week.end : one.day >= addDays(today, -JUST_BEEN_DAYS)));
    return new Map(telling.map((one) => [one.employerId, words(telling, one, locale)]));
  }
}

function words(others: readonly SomebodyElse[], { employerId }: SomebodyElse, locale: string): string {
  const first = others.find((one) => one.employerId === employerId && one.isPlanned) ?? others.find((one) => one.employerId === employerId);
  return first ? nearbyWords([first], employerId, first.day, locale) : '';
}

function byEmployer(fits: readonly EmployerFit[]): Map<string, Fit[]> {
  const found = new Map<string, Fit[]>();
  for (const fit of fits) found.set(fit.employerId, [...(found.get(fit.employerId) ?? []), fit]);
  return found;
}

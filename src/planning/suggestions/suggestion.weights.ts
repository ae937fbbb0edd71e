import type { SiteSettings } from '../../settings/settings';

/** Why an employer may be worth a visit. */
export type Why = 'touch' | 'cup' | 'thanks' | 'opening' | 'silence' | 'nearby';

/** How much each reason says for a visit; 0 leaves it out. The site decides (settings, "What is suggested first"). */
export type Weights = Readonly<Record<Why, number>>;

export type WeightSettings = Pick<SiteSettings, 'suggestTouch' | 'suggestCup' | 'suggestThanks' | 'suggestOpening' | 'suggestSilence' | 'suggestNearby'>;

export function weightsOf(settings: WeightSettings): Weights {
  return {
    touch: settings.suggestTouch, cup: settings.suggestCup, thanks: settings.suggestThanks,
    opening: settings.suggestOpening, silence: settings.suggestSilence, nearby: settings.suggestNearby,
  };
}

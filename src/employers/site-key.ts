import { tokens } from '../common/text/normalise';

/** Words of addresses that are written in full or short. */
const SHORT: Readonly<Record<string, string>> = {
  street: 'st', str: 'st', avenue: 'ave', av: 'ave', boulevard: 'blvd', blv: 'blvd', road: 'rd', drive: 'dr', lane: 'ln', court: 'ct', place: 'pl', square: 'sq',
  highway: 'hwy', parkway: 'pkwy', circle: 'cir', terrace: 'ter', expressway: 'expy', north: 'n', south: 's', east: 'e', west: 'w', saint: 'st',
  first: '1', second: '2', third: '3', fourth: '4', fifth: '5', sixth: '6', seventh: '7', eighth: '8', ninth: '9', tenth: '10',
};
/** From here on it is about a room or a corner, not about the house. */
const ROOM = new Set(['ste', 'suite', 'unit', 'apt', 'room', 'rm', 'floor', 'fl', 'between', 'at', 'near', 'off', 'in']);

/**
 * An address as two spellings of it are compared: "435 S. La Cienega Blv." and "435 South La Cienega Boulevard,
 * Suite 5" have one key. Empty when there is no address.
 */
export function addressKey(address: string): string {
  const words = tokens(address.replace(/#\s*\S+/g, ' ')).map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word] : word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1')));
  const room = words.findIndex((word, index) => index > 1 && ROOM.has(word));
  return (room < 0 ? words : words.slice(0, room)).join(' ');
}

import { isPlace, type Place } from './distance.rules';

/** What a pasted link says: a place, or a sentence why it doesn't. */
export type MapLink = { readonly ok: true; readonly place: Place } | { readonly ok: false; readonly sentence: string };

const NUMBER = String.raw`([-+]?\d{1,3}(?:\.\d+)?)`;
const PAIR = new RegExp(`^\\s*${NUMBER}(?:\\s*[,;~]\\s*|\\s+)${NUMBER}\\s*$`);
/** "@41.89,-87.77,17z" in the path of a map, which is its middle. */
const MIDDLE = new RegExp(`@${NUMBER},${NUMBER}`);
/** "!3d41.89!4d-87.77": the pin itself; the last one is what was looked for. */
const PIN = new RegExp(`!3d${NUMBER}!4d${NUMBER}`, 'g');
const OSM_MIDDLE = new RegExp(`map=\\d+(?:\\.\\d+)?/${NUMBER}/${NUMBER}`);
/** Words of a query that hold "lat,lon" (or Bing's "lat~lon", or a pin "point.lat_lon_name"), the surest first. */
const QUERY_WORDS = ['coordinate', 'query', 'q', 'll', 'sll', 'destination', 'daddr', 'viewpoint', 'center', 'cp', 'where1'];

/** The longest links of maps have some hundred letters; the form takes no more than this either. */
const LONGEST = 2000;

const SHORT = 'This short link hides where it leads, and Rapport looks nothing up elsewhere. Open it in the browser, then copy the long address from the bar at the top.';
const UNREADABLE = 'No place can be read from this. Paste a link from Google, Apple, Bing or OpenStreetMap that shows the pin, or latitude and longitude such as 41.8947, -87.7704.';
const OUTSIDE = 'These numbers are no place on the earth: latitude goes from -90 to 90, longitude from -180 to 180.';
const SHORT_HOSTS = /^(maps\.app\.goo\.gl|goo\.gl|g\.co|g\.page|binged\.it|aka\.ms|osm\.org|bit\.ly|t\.co|tinyurl\.com|maps\.apple)$/;

/** Reads a place from a map link, a geo: address or two numbers. Nothing is fetched: a link that hides its place is refused. */
export function readMapLink(text: string): MapLink {
  if (text.length > LONGEST) return { ok: false, sentence: UNREADABLE };
  const given = text.trim();
  const bare = PAIR.exec(given);
  if (bare) return placeOf(bare[1], bare[2]);
  if (/^geo:/i.test(given)) return readGeo(given);
  const url = urlOf(given);
  if (url === null) return { ok: false, sentence: UNREADABLE };
  const found = fromQuery(url) ?? fromPath(url);
  if (found) return placeOf(found[0], found[1]);
  return { ok: false, sentence: SHORT_HOSTS.test(url.hostname.replace(/^www\./, '')) ? SHORT : UNREADABLE };
}

/** "geo:41.89,-87.77;u=35", and Android's "geo:0,0?q=41.89,-87.77(Bakery)". */
function readGeo(given: string): MapLink {
  const [point, query = ''] = given.slice('geo:'.length).split('?', 2);
  const asked = pairIn((new URLSearchParams(query).get('q') ?? '').replace(/\(.*$/s, ''));
  const own = pairIn(point.split(';', 1)[0].split(',').slice(0, 2).join(','));
  const found = asked ?? own;
  return found ? placeOf(found[0], found[1]) : { ok: false, sentence: UNREADABLE };
}

function fromQuery({ searchParams }: URL): readonly [string, string] | null {
  const [lat, lon] = [searchParams.get('mlat') ?? searchParams.get('lat'), searchParams.get('mlon') ?? searchParams.get('lon')];
  if (lat !== null && lon !== null) return pairIn(`${lat},${lon}`);
  const pin = /point\.([^_]{1,40})_([^_]{1,40})/.exec(searchParams.get('sp') ?? '');
  if (pin) return pairIn(`${pin[1]},${pin[2]}`);
  for (const word of QUERY_WORDS) {
    const found = pairIn((searchParams.get(word) ?? '').replace(/^loc:/, ''));
    if (found) return found;
  }
  return null;
}

function fromPath(url: URL): readonly [string, string] | null {
  const path = decoded(url.pathname);
  const pin = [...path.matchAll(PIN)].at(-1);
  const inPath = path.split('/').map(pairIn).findLast((pair) => pair !== null);
  const middle = pin ?? (inPath ? ['', ...inPath] : null) ?? MIDDLE.exec(path) ?? OSM_MIDDLE.exec(url.hash);
  return middle ? [middle[1], middle[2]] : null;
}

function pairIn(text: string): readonly [string, string] | null {
  const pair = PAIR.exec(text);
  return pair ? [pair[1], pair[2]] : null;
}

function placeOf(latitude: string, longitude: string): MapLink {
  const place = { lat: Number(latitude), lon: Number(longitude) };
  return isPlace(place.lat, place.lon) ? { ok: true, place } : { ok: false, sentence: OUTSIDE };
}

/** A link as it is pasted, with or without its beginning. */
function urlOf(given: string): URL | null {
  const whole = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  return /\s/.test(given) || !/\./.test(given) || !URL.canParse(whole) ? null : new URL(whole);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}

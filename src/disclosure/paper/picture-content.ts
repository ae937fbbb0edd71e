/** A page photographed by the largest phone is far smaller than this in each direction. */
const MOST_PIXELS = 30_000;

/**
 * Walks a PNG from part to part. @returns where the picture ends, or null when a part is missing, cut short or out of
 * place (PNG, 5.3 and 5.6: IHDR first, IDAT, IEND last)
 */
export function endOfPng(bytes: Buffer): number | null {
  let at = 8;
  let hasImage = false;
  for (let isFirst = true; at + 12 <= bytes.length; isFirst = false) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length || isFirst !== (type === 'IHDR')) return null;
    if (isFirst && (length !== 13 || !isSize(bytes.readUInt32BE(at + 8)) || !isSize(bytes.readUInt32BE(at + 12)))) return null;
    if (type === 'IDAT' && length > 0) hasImage = true;
    if (type === 'IEND') return hasImage ? end : null;
    at = end;
  }
  return null;
}

const SOF = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Walks a JPEG from marker to marker. @returns where the picture ends, or null when its size, its image or its end is missing */
export function endOfJpeg(bytes: Buffer): number | null {
  let at = 2;
  let hasSize = false;
  let hasImage = false;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) return hasSize && hasImage ? at + 2 : null;
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (SOF.has(marker)) {
      if (length < 8 || !isSize(bytes.readUInt16BE(at + 5)) || !isSize(bytes.readUInt16BE(at + 7))) return null;
      hasSize = true;
    }
    at += 2 + length;
    if (marker !== START_OF_SCAN) continue;
    const next = nextMarker(bytes, at);
    hasImage ||= next > at;
    at = next;
  }
  return null;
}

/** Past the image data: a marker that isn't a stuffed byte or a restart. */
function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return bytes.length;
}

function isSize(pixels: number): boolean {
  return pixels > 0 && pixels <= MOST_PIXELS;
}

import { endOfJpeg, endOfPng } from './picture-content';
import { faultInPdf } from './pdf-content';

/** 5 MB, as the page says it. */
export const SCAN_LIMIT = 5 * 1024 * 1024;

export type ScanKind = 'pdf' | 'png' | 'jpeg';

export type ScanChecked = { readonly ok: true; readonly kind: ScanKind; readonly bytes: Buffer } | { readonly ok: false; readonly sentence: string };

/** How far browsers look when they guess what a file is. */
const SNIFFED = 1024;
const FOREIGN = /<(?:!doctype|html|head|body|script|svg|iframe|\?xml|\?php)|%!ps/i;
const END_OF_ZIP = Buffer.from('PK\u0005\u0006');
const LONGEST_ZIP_COMMENT = 65_535 + 22;

/**
 * Judges a scan by what is in it; its name and the type the browser claims are never looked at (S-37). It must be a whole
 * PDF, PNG or JPEG, and nothing else at the same time. What a camera adds after the end of a picture is cut off.
 */
export function checkScan(bytes: Buffer): ScanChecked {
  if (bytes.length === 0) return refused('This file is empty.');
  if (bytes.length > SCAN_LIMIT) return refused('This file is larger than 5 MB. Scan it in black and white, or take a smaller picture.');
  if (isAlsoSomethingElse(bytes)) return refused('There is more in this file than a picture of a page. Scan the paper again and choose that file.');
  if (startsWith(bytes, '%PDF-')) {
    const fault = faultInPdf(bytes);
    return fault === null ? { ok: true, kind: 'pdf', bytes } : refused(fault);
  }
  if (startsWith(bytes, '\u0089PNG\r\n\u001a\n')) return picture('png', bytes, endOfPng(bytes));
  if (startsWith(bytes, '\u00ff\u00d8\u00ff')) return picture('jpeg', bytes, endOfJpeg(bytes));
  return refused('This is not a PDF, PNG or JPEG, whatever its name says. Scan or photograph the paper and choose that file.');
}

function picture(kind: ScanKind, bytes: Buffer, end: number | null): ScanChecked {
  if (end === null) return refused('This picture is damaged or cut short. Save or send it again and choose that file.');
  return { ok: true, kind, bytes: bytes.subarray(0, end) };
}

/** A page or a script to a browser that guesses, or an archive to a program that reads from the end. */
function isAlsoSomethingElse(bytes: Buffer): boolean {
  if (FOREIGN.test(bytes.subarray(0, SNIFFED).toString('latin1'))) return true;
  for (let at = bytes.indexOf(END_OF_ZIP, Math.max(0, bytes.length - LONGEST_ZIP_COMMENT)); at !== -1; at = bytes.indexOf(END_OF_ZIP, at + 1)) {
    // Chance can spell the four letters; with the four zero bytes of "one disk" behind them it is an archive.
    if (at + 22 <= bytes.length && bytes.readUInt32LE(at + 4) === 0) return true;
  }
  return false;
}

function startsWith(bytes: Buffer, signature: string): boolean {
  return bytes.subarray(0, signature.length).toString('latin1') === signature;
}

function refused(sentence: string): ScanChecked {
  return { ok: false, sentence };
}

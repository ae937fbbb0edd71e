import { deflateSync } from 'node:zlib';

/** A whole PDF of one page, as small as they come; `objects` stand before its end. */
export function pdfScan(objects = '', catalog = ''): Buffer {
  const body = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\n${objects}`;
  return Buffer.from(`${body}xref\n0 4\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}

/** Objects packed into a stream, as PDF 1.5 does. */
export function packedObjects(objects: string, filter = '/Filter /FlateDecode'): string {
  const data = filter.includes('Flate') ? deflateSync(Buffer.from(objects)) : Buffer.from(objects);
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length ${data.length} ${filter} >>\nstream\n${data.toString('latin1')}\nendstream\nendobj\n`;
}

function pngPart(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // The sum at the end of a part isn't looked at: a picture with a wrong one harms nobody.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

export const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');

/** A whole PNG of one dot. */
export function pngScan(width = 1, text = 'paper'): Buffer {
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([PNG_START, pngPart('IHDR', head), pngPart('tEXt', Buffer.from(`Comment\u0000${text}`)), pngPart('IDAT', deflateSync(Buffer.from([0, 255]))), pngPart('IEND', Buffer.alloc(0))]);
}

/** A JPEG in its parts: enough of one for whoever reads its markers. */
export function jpegScan(height = 1): Buffer {
  return Buffer.from(`ffd8ffe000104a46494600010100000100010000ffc0000b08${height.toString(16).padStart(4, '0')}000101011100ffda0008010100003f00${'a5ff00'.repeat(3)}ffd9`, 'hex');
}

/** What a program that reads archives from their end looks for. */
export const ZIP_END = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);

const NOT_FOR_FILE_NAMES = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069"*/:<>?\\|%]+/g;
const LONGEST = 120;

/**
 * The `Content-Disposition` of a download (S-40). Names come from people and files, so line ends, quotes,
 * slashes and signs that turn the direction of writing are taken out; the plain `filename` is for old
 * readers, `filename*` (RFC 8187) carries every letter. An empty name becomes "download".
 * @param extension with its dot, as in ".csv"; never taken from the name
 */
export function attachment(name: string, extension: string): string {
  const safe = `${safeName(name)}${extension}`;
  const plain = safe.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[^\x20-\x7e]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeExtended(safe)}`;
}

function safeName(name: string): string {
  const cleaned = Array.from(name.replace(NOT_FOR_FILE_NAMES, ' ').replace(/\s+/g, ' ')).slice(0, LONGEST).join('');
  // Dots at the edges hide a file or climb out of a folder.
  return cleaned.replace(/^[\s.]+|[\s.]+$/g, '') || 'download';
}

function encodeExtended(text: string): string {
  // A lone half of a pair can't be spelled in UTF-8 and would throw.
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '_');
  return encodeURIComponent(whole).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

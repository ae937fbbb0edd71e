/** "60651-1234" is 60651 for a table of postcodes, "SW1A 1AA" may be in it as a whole or as SW1A, "K1A 0B1" as K1A. */
const ZIP_PLUS = /^(\d{5})\d{4}$/;
const BRITISH = /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/;
const CANADIAN = /^([A-Z]\d[A-Z])\d[A-Z]\d$/;
const EIRCODE = /^([A-Z]\d[\dW])[A-Z\d]{4}$/;

/** A postcode as two spellings of it are compared; a spreadsheet that took a ZIP for a number lost its first zeros. */
export function postcodeKey(postcode: string): string {
  const key = postcode.toUpperCase().replace(/[^A-Z\d]/g, '');
  return /^\d{3,4}$/.test(key) ? key.padStart(5, '0') : key;
}

/** What to look for in a table of postcodes, the most exact first. Empty for none. */
export function postcodeKeys(postcode: string): string[] {
  const key = postcodeKey(postcode);
  const wider = [ZIP_PLUS, BRITISH, CANADIAN, EIRCODE].map((pattern) => pattern.exec(key)?.[1]).find((found) => found !== undefined);
  return [key, wider ?? ''].filter((one) => one !== '');
}

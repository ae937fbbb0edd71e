const BEGINNINGS: [start: RegExp, sentence: string][] = [
  [/^\s*[[{]\s*["[{]/, 'This is JSON, not a table. Rapport reads tables saved as CSV.'],
  [/^\s*<(?:!doctype|html|\?xml|table|svg)\b/i, 'This is a web page or an XML file, not a table. Save the table as CSV, then try again.'],
  [/^\s*BEGIN:(?:VCARD|VCALENDAR)\b/i, 'This is an address card or a calendar, not a table. Rapport reads tables saved as CSV.'],
  [/^\{\\rtf/, 'This is a document, not a table. Save the table as CSV, then try again.'],
];

/** Why a text is no table, by how it begins; null when it may be one. Better than a preview of nonsense. */
export function refuseText(beginning: string): string | null {
  return BEGINNINGS.find(([start]) => start.test(beginning))?.[1] ?? null;
}

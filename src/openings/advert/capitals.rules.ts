/** Short names of work and papers that stay in capitals; one without a vowel ("CNC") stays anyhow. */
const SHORT = new Set('CNA RNA LPN LVN HHA HVAC IT HR QA CMA MA PA PCA RMA EMT ER ICU OB EVS EKG MRI AC AV BBQ CAD CEO CPA CSA EKG ESL ESOL ETL EU FOH BOH II III IV VI IOS LCSW OSHA OTA PTA SEO TIG MIG UI UK UPS US USA USPS UX VA VIP'.split(' '));
const VOWEL = /[AEIOUYÀ-ÖØ-Ý]/i;

/** A title all in capitals, as a sentence begins: "DISHWASHER" is "Dishwasher", "CNA FOR NIGHTS" keeps its CNA, "COCINERO/A" is "Cocinero/a". */
export function quietly(title: string): string {
  const isLoud = /\p{Lu}/u.test(title) && !/\p{Ll}/u.test(title);
  if (!isLoud || /^\P{L}*\p{L}{1,3}\P{L}*$/u.test(title)) return title;
  const quiet = title.replace(/(?<![\p{L}\d])[\p{L}\d’']+/gu, (word, at: number) => (staysLoud(word, title.slice(0, at)) ? word : word.toLocaleLowerCase('en')));
  return quiet.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('en'));
}

/** "CLASS B DRIVER" and "COOK II" keep theirs; the letter after a stroke or in brackets is an ending. */
function staysLoud(word: string, before: string): boolean {
  if (/\d/.test(word) || SHORT.has(word.replace(/[’']?S$/, '')) || SHORT.has(word)) return true;
  if (word.length === 1) return !/[/(&’'-]\s?$/.test(before) && !/^[YOE]$/.test(word);
  return /^[A-Z]+$/.test(word) && !VOWEL.test(word);
}

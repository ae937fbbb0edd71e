import { fold, tokens } from '../../common/text/normalise';

/** Scripts that write no spaces between words: there a phrase is looked for anywhere. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Words that tell of health, a record or a service. Everyday words with a second meaning ("patient", "drug store", "stable")
 * are left out: a warning that cries at everything is soon not read.
 */
const TELLING_WORDS = `
  accommodation, addict, addicted, addiction, adhd, alcohol, alcoholic, anxiety, asylum, autism, autistic, behavioral health, behavioural health, benefits counsellor, benefits counselor, bipolar,
  caseworker, case manager, case management, clinic, clinical, clinician, convicted, conviction, counseling, counselling, counsellor, counselor, criminal record, custody, dependency, depressed, depression, detox,
  diagnosed, diagnosis, disabilities, disability, disabled, disorder, felony, hallucination, hospital, hospitalised, hospitalized, illness, impairment, jail, medicated, medication, meds, mental, mental health, nhs trust,
  offender, panic attack, parole, peer support, prison, probation, psychiatric, psychiatrist, psychiatry, psychologist, psychology, psychosis, psychotic, ptsd, rehab, rehabilitation, relapse, sanatorium, schizoaffective,
  schizophrenia, schizophrenic, self harm, sober, sobriety, substance use, substance abuse, suicidal, suicide, symptom, therapist, therapy, trauma, treatment plan, unwell`
  .split(',').map((word) => word.trim());
/** Folded once: the list is gone through for every note on a sheet. */
const TELLING: ReadonlyMap<string, string> = new Map(TELLING_WORDS.flatMap((word) => [fold(word), `${fold(word)}s`, `${fold(word)}es`].map((form) => [form, word] as const)));
const LONGEST_TELLING = 3;

/** Parts of the name of an agency or a mail address that tell what kind of house it is, wherever in the word they stand. */
const TELLING_PARTS = ['mental', 'psych', 'clinic', 'hospital', 'health', 'recovery', 'rehab', 'therap', 'behavio', 'disab', 'wellness', 'addict', 'sober'];

/** The phrases, of those given, that stand in a text as whole words, whatever the accents and case; a plural counts too. */
export function phrasesIn(text: string, phrases: readonly string[]): string[] {
  const line = ` ${fold(text)} `;
  return phrases.filter((phrase) => {
    const folded = fold(phrase);
    if (folded === '') return false;
    if (WITHOUT_SPACES.test(folded)) return line.replaceAll(' ', '').includes(folded.replaceAll(' ', ''));
    return [folded, `${folded}s`, `${folded}es`].some((form) => line.includes(` ${form} `));
  });
}

/** Whether a text holds somebody's initials as people write them: "J.M." or "JM". A single letter names nobody. */
export function holdsInitials(text: string, initials: string): boolean {
  const letters = initials.replace(/[^\p{L}\p{N}]/gu, '');
  if ([...letters].length < 2) return false;
  return text.includes(initials) || text.split(/[^\p{L}\p{N}]+/u).includes(letters);
}

/** Words of a text that tell of health, a record or a service: for a warning beside what employers may read. It warns; it proves nothing. */
export function tellingWordsIn(text: string): string[] {
  const words = tokens(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    for (let length = 1; length <= LONGEST_TELLING; length += 1) {
      const word = TELLING.get(words.slice(at, at + length).join(' '));
      if (word !== undefined) found.add(word);
    }
  }
  return [...found].filter((word) => ![...found].some((other) => other !== word && other.includes(word)));
}

/** Whether the name of a house, or a mail address, tells what kind of help it gives: the sender is a leak too (S-70). */
export function tellsItsKind(name: string): boolean {
  const folded = fold(name).replaceAll(' ', '');
  return TELLING_PARTS.some((part) => folded.includes(part));
}

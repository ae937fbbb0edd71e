/** Small words that adverts in English can hardly do without, and those of other languages that adverts here come in. */
const ENGLISH = new Set('the and to of for is are we you with our your be must will have this that at an as by from they it or if who not can all please apply experience hours week job work position required needed pay shift now hiring'.split(' '));
const OTHER = new Set('de la el los las del al y en un una para por con se que es su nuestro nuestra buscamos trabajo horas hora lunes viernes turno sueldo le les des et pour une du dans nous vous est avec und der das den wir für mit ist ein eine sie oder bei zu do da em os um uma com não na nos são e o que trabalho k ak pou nan yon li se travay w z na się jest dla praca oraz il di che per lavoro gli della het een van voor wij met werk'.split(' '));
const FEWEST = 3;

/** Whether a text is in English as far as its small words tell; a few plain words ("Dishwasher, $17/hr") are taken for it. */
export function isMostlyEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= 8 && latin < letters / 2) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  const others = count(OTHER);
  return others < FEWEST || count(ENGLISH) >= others;
}

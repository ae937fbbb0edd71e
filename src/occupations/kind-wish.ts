/** A kind of work: its code in the Standard Occupational Classification when one was chosen, and the words as typed. */
export interface KindWish {
  code: string | null;
  words: string;
}

import { PURPOSES, type Purpose } from '../../employers/purpose.choices';

/** Purposes of a visit as they stand in a sentence: "propose a client", "introduce yourself, say thank you or see the place". */
export function purposesInWords(purposes: readonly Purpose[]): string {
  const words = PURPOSES.filter((one) => purposes.includes(one.value)).map((one) => one.plan.charAt(0).toLowerCase() + one.plan.slice(1));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

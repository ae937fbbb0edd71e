import { tellingStems } from '../common/text/stem';

/** Words to look for, made once by `phrase`. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly marks: number;
}

/**
 * The telling words of a text. A long advert takes time to read, so it is read when somebody first asks; and most
 * phrases are ruled out by one comparison of marks, a few bits every word leaves, before any word is looked up.
 */
export class Words {
  private stems: ReadonlySet<string> | undefined;
  private marks = 0;

  constructor(private text: string) {}

  /** Whether every word of the phrase is here, in any order. A phrase of nothing is nowhere. */
  hold(phrase: Phrase): boolean {
    const stems = this.stems ?? this.read();
    if (phrase.stems.length === 0 || (this.marks & phrase.marks) !== phrase.marks) return false;
    for (const stem of phrase.stems) if (!stems.has(stem)) return false;
    return true;
  }

  /** Takes the text apart now, for whoever keeps it long. */
  read(): ReadonlySet<string> {
    if (this.stems) return this.stems;
    const stems = new Set(tellingStems(this.text));
    this.stems = stems;
    this.text = '';
    for (const stem of stems) this.marks |= markOf(stem);
    return stems;
  }
}

export function phrase(text: string): Phrase {
  const stems = tellingStems(text);
  return { stems, marks: stems.reduce((marks, stem) => marks | markOf(stem), 0) };
}

/** One of 32 bits, by the letters. */
function markOf(stem: string): number {
  let hash = stem.length;
  for (let at = 0; at < stem.length; at += 1) hash = (hash * 31 + stem.charCodeAt(at)) | 0;
  return 1 << (hash ^ (hash >>> 16));
}

import { namesKnown } from '../clients/names-known';
import type { Tx } from '../common/database/database';
import type { Viewer } from '../common/web/access';
import { namesAnother, NAMES_TO_ALL } from '../disclosure/rules/names-another.rules';

/** Words of an opening as somebody types them. */
const TYPED = ['title', 'kindWords', 'shiftWords', 'payWords', 'duties', 'requirements', 'otherLicences', 'languages', 'howToApply', 'closedNote'] as const;

type Words = Readonly<Record<string, unknown>>;

/**
 * Every team reads an opening, so no client is named in one (D6, P1): a remark beside each field that seems to. What
 * stands there already was looked at when it was written.
 */
export async function namesInOpening(tx: Tx, who: Viewer, typed: Words & { anyway: string }, standing: Words = {}): Promise<Record<string, string>> {
  const looked = TYPED.map((field) => [field, typed[field]] as const).filter(([field, text]) => typeof text === 'string' && text.trim() !== '' && text !== standing[field]);
  if (typed.anyway !== '' || looked.length === 0) return {};
  const known = await namesKnown(tx, who);
  return Object.fromEntries(looked.filter(([, text]) => namesAnother(String(text), known)).map(([field]) => [field, NAMES_TO_ALL]));
}

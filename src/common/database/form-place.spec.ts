import type { Tx } from './database';
import { idAfter, placeOfForm } from './form-place';
import { isId, newId } from './ids';

const TX = { connection: { options: { type: 'better-sqlite3' } } } as unknown as Tx;

/** Keeps words under a form's id as the rooms do. */
async function keep(rows: Map<string, string>, formId: string, words: string): Promise<string> {
  const { id, same } = await placeOfForm(TX, formId, (one) => Promise.resolve(rows.get(one)), (there) => there === words);
  if (same === null) rows.set(id, words);
  return id;
}

describe('a form that is sent again (R-40)', () => {
  it('keeps every wording once, however often and in whichever order they come', async () => {
    const [rows, form] = [new Map<string, string>(), newId()];
    const ids: string[] = [];
    for (const words of ['First', 'Second', 'Second', 'Third', 'Second', 'Third', 'First']) ids.push(await keep(rows, form, words));
    expect([...rows.values()]).toEqual(['First', 'Second', 'Third']);
    expect(ids[0]).toBe(form);
    expect([ids[2], ids[4], ids[5], ids[6]]).toEqual([ids[1], ids[1], ids[3], form]);
  });

  it('loses no words when very many were written under one id', async () => {
    const [rows, form] = [new Map<string, string>(), newId()];
    for (let at = 0; at < 60; at += 1) await keep(rows, form, `Words ${at}`);
    expect(rows.size).toBe(60);
  });

  it('makes ids of the usual shape, in the order they were made, different for each form', () => {
    const forms = Array.from({ length: 200 }, () => newId());
    const next = forms.map((form) => idAfter(form));
    expect(next.every((id) => isId(id))).toBe(true);
    expect(next.every((id, at) => id > forms[at])).toBe(true);
    expect(isId(idAfter('ffffffff-ffff-7fff-bfff-ffffffffffff'))).toBe(true);
    expect(new Set([...forms, ...next, ...next.map((id) => idAfter(id))]).size).toBe(600);
  });
});

import { type FormResult, type Posted, readForm } from './form';

/** A part of a form with files, as the reader of uploads leaves it on the request. */
export interface UploadPart {
  value?: unknown;
  /** The name it had elsewhere: only whether there is one says something, that a file was chosen (S-37). */
  filename?: string;
  toBuffer?: () => Promise<Buffer>;
}

export type UploadBody = Record<string, UploadPart | UploadPart[] | string | undefined> | undefined;

export interface Uploaded<T> {
  form: FormResult<T>;
  /** Null when no file was chosen; a chosen file with nothing in it has no bytes. */
  file: Buffer | null;
}

/** Reads a form that may carry one file, in the field `file`: its text parts as any form's, and the bytes. */
export async function readUpload<T extends object>(form: new () => T, body: UploadBody): Promise<Uploaded<T>> {
  const posted: Posted = {};
  let file: Buffer | null = null;
  for (const [name, given] of Object.entries(body ?? {})) {
    const part = Array.isArray(given) ? given[0] : given;
    if (typeof part === 'string') posted[name] = part;
    else if (name === 'file' && part?.toBuffer) file = await chosen(part, part.toBuffer());
    else posted[name] = typeof part?.value === 'string' ? part.value : '';
  }
  delete posted.file;
  return { form: readForm(form, posted), file };
}

/** A browser sends the field empty and nameless when nobody chose a file. */
async function chosen(part: UploadPart, reading: Promise<Buffer>): Promise<Buffer | null> {
  const bytes = await reading;
  return bytes.length === 0 && !part.filename ? null : bytes;
}

import { attachment } from './disposition';

/** What a browser may do with a file somebody brought: show a picture (which it does by a style of its own), and nothing else, to nobody but the asker. */
const HARMLESS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };

const TYPES = { '.pdf': 'application/pdf', '.png': 'image/png', '.jpg': 'image/jpeg' } as const;

/** An answer that is a file made elsewhere: its type is what its content showed, never what its name said. */
export class ForeignFile {
  constructor(
    /** Without its ending. It ends in somebody's folder: no client's name. */
    readonly name: string,
    readonly extension: keyof typeof TYPES,
    readonly body: Buffer,
  ) {}
}

/**
 * Headers for such a file. Pictures are shown in the browser, which leaves nothing on the disk; a PDF has to be kept,
 * because browsers open none inside a sandbox.
 */
export function foreignHeaders({ name, extension }: ForeignFile): Record<string, string> {
  const kept = attachment(name, extension);
  return { ...HARMLESS, 'content-type': TYPES[extension], 'content-disposition': extension === '.pdf' ? kept : kept.replace(/^attachment/, 'inline') };
}

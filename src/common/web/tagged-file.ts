import { createHash } from 'node:crypto';

/** An answer that is asked for again and again by a program: it comes with a tag, and is not sent twice when it hasn't changed. */
export class TaggedFile {
  readonly tag: string;

  constructor(
    readonly contentType: string,
    readonly name: string,
    readonly body: string,
  ) {
    this.tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"`;
  }

  /** Whoever asks has this very version already: a tag they sent, strong or weak, is ours. */
  isKnown(ifNoneMatch: string | undefined): boolean {
    return (ifNoneMatch ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === this.tag);
  }

  /** It may be kept by who asked, and by nothing in between; before use it is asked for again. */
  headers(): Record<string, string> {
    return { 'content-type': this.contentType, 'content-disposition': `inline; filename="${this.name}"`, 'cache-control': 'private, no-cache', etag: this.tag };
  }
}

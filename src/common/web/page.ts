/** Anything a template may be given: flat, already formatted, every key present. */
export type Model = object;

/** Every page has a title; it never holds a client's name. */
export type Titled = { readonly title: string };

/** `print` is for staff and clients and says whose it is; `paper` may be read by an employer and names no agency; `screen` hangs on a wall for a group. */
export type Layout = 'shell' | 'door' | 'print' | 'paper' | 'screen' | 'none';

/** An answer that is a page: what a handler returns instead of touching the reply. */
export class Page<M extends Titled = Titled> {
  constructor(
    readonly template: string,
    readonly model: M,
    readonly status: 200 | 404 | 403 | 409 | 422 | 429 | 500 | 503 = 200,
    readonly layout: Layout = 'shell',
  ) {}
}

/** An answer that sends the browser on after a post (always 303, so that refreshing never posts again). */
export class SeeOther {
  constructor(readonly location: string) {}
}

/** An answer that is a file to keep. */
export class Download {
  constructor(
    /** Without its ending; letters of any language. */
    readonly name: string,
    readonly extension: '.csv' | '.json' | '.html',
    readonly contentType: string,
    readonly body: string | NodeJS.ReadableStream,
  ) {}
}

export function page<M extends Titled>(template: string, model: M): Page {
  return new Page(template, model);
}

/** The same page again with what was typed and why it wasn't taken (422). */
export function formAgain<M extends Titled>(template: string, model: M): Page {
  return new Page(template, withTitle(model, `Error: ${model.title}`), 422);
}

/** A refusal: the request was understood, and something other than a field stands in its way (409). */
export function refusal<M extends Titled>(template: string, model: M): Page {
  return new Page(template, model, 409);
}

/** Part of a page for htmx: no layout around it. */
export function fragment(template: string, model: Model): Page {
  return new Page(template, withTitle(model, ''), 200, 'none');
}

function withTitle<M extends Model>(model: M, title: string): M & Titled {
  return { ...model, title };
}

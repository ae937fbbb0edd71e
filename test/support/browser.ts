import type { Server } from 'node:http';
import { parse, type HTMLElement } from 'node-html-parser';
import request from 'supertest';
import { PASSWORD } from './make';

export interface Seen {
  status: number;
  headers: Record<string, string>;
  html: string;
  page: HTMLElement;
  /** All words of the main part, white space folded: what a reader sees. */
  text: string;
  location: string;
}

type Fields = Record<string, string | string[] | undefined>;

/** Somebody at the pages, with cookies, who fills in the forms that are there. */
export class Browser {
  private readonly agent: ReturnType<typeof request.agent>;
  private csrf = '';

  constructor(server: Server) {
    this.agent = request.agent(server);
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Seen> {
    return this.seen(await this.agent.get(path).set(headers).redirects(0));
  }

  /** Opens a page and follows redirects, as a browser does. */
  async open(path: string): Promise<Seen> {
    let seen = await this.get(path);
    for (let hops = 0; seen.status === 303 && hops < 5; hops += 1) seen = await this.get(seen.location);
    return seen;
  }

  /** Posts fields with the session's own token; lists are sent as repeated names. */
  async post(path: string, fields: Fields = {}): Promise<Seen> {
    if (!this.csrf) await this.open('/account');
    return this.send(path, { _csrf: this.csrf, ...fields });
  }

  /** Posts exactly these fields: no token is added. */
  async send(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Seen> {
    return this.seen(await this.agent.post(path).set(headers).type('form').send(encode(fields)).redirects(0));
  }

  /** Posts a form with a file, as a browser does; without one when `bytes` is null. */
  async upload(path: string, fields: Record<string, string>, bytes: Buffer | null, name = 'list.csv'): Promise<Seen> {
    if (!this.csrf) await this.open('/account');
    let post = this.agent.post(path).redirects(0);
    for (const [field, value] of Object.entries({ _csrf: this.csrf, ...fields })) post = post.field(field, value);
    if (bytes) post = post.attach('file', bytes, name);
    return this.seen(await post);
  }

  /**
   * Opens a page, changes some fields of its form and sends it, hidden fields and all.
   * @param form a selector when the page has several forms
   */
  async fill(path: string, changes: Fields, form = 'main form[method="post"]:not(.note form)'): Promise<Seen> {
    const seen = await this.open(path);
    const element = seen.page.querySelector(form);
    if (!element) throw new Error(`There is no form on ${path} (${seen.status}): ${seen.text.slice(0, 200)}`);
    return this.send(element.getAttribute('action') || path, { ...fieldsOf(element), ...changes });
  }

  async signIn(email: string, password = PASSWORD): Promise<Seen> {
    const answer = await this.fill('/sign-in', { email, password });
    this.csrf = '';
    return answer;
  }

  private seen(response: request.Response): Seen {
    const html = response.text ?? '';
    const page = parse(html);
    const token = page.querySelector('input[name="_csrf"]')?.getAttribute('value');
    if (token) this.csrf = token;
    const words = (page.querySelector('main') ?? page).structuredText;
    return { status: response.status, headers: response.headers as Record<string, string>, html, page, text: words.replace(/\s+/g, ' ').trim(), location: response.headers.location ?? '' };
  }
}

/** What a browser would send of a form as it stands. */
export function fieldsOf(form: HTMLElement): Fields {
  const fields: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name) (fields[name] ??= []).push(value);
  };
  for (const input of form.querySelectorAll('input')) {
    const type = input.getAttribute('type') ?? 'text';
    if (input.hasAttribute('disabled') || ['submit', 'button', 'file'].includes(type)) continue;
    if (['radio', 'checkbox'].includes(type) && !input.hasAttribute('checked')) continue;
    add(input.getAttribute('name'), input.getAttribute('value') ?? (type === 'checkbox' ? 'on' : ''));
  }
  // The line break right after the tag is the page's, not the typist's: a browser drops it.
  for (const area of form.querySelectorAll('textarea')) add(area.getAttribute('name'), area.textContent.replace(/^\n/, ''));
  for (const select of form.querySelectorAll('select')) {
    const option = select.querySelector('option[selected]') ?? select.querySelector('option');
    add(select.getAttribute('name'), option?.getAttribute('value') ?? '');
  }
  return fields;
}

function encode(fields: Fields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value ?? []].flat()) query.append(name, one);
  return query.toString();
}

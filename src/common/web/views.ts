import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Handlebars from 'handlebars';
import type { Layout, Model } from './page';

type Template = HandlebarsTemplateDelegate<Model>;

/**
 * All templates, compiled when the process starts: a fault in one is found before the first request.
 * Strict: a key the model lacks is an error, not an empty space.
 */
export class Views {
  private readonly handlebars = Handlebars.create();
  private readonly templates = new Map<string, Template>();

  /** @param data what every template may use as `@name`, whatever its model */
  constructor(
    folder: string,
    private readonly data: Record<string, string>,
  ) {
    this.makeBlocksStrict();
    for (const file of templateFiles(folder)) {
      const name = relative(folder, file).replace(/\.hbs$/, '').replaceAll('\\', '/');
      const source = readFileSync(file, 'utf8');
      if (name.startsWith('partials/')) this.handlebars.registerPartial(name.slice('partials/'.length), this.compile(source));
      else this.templates.set(name, this.compile(source));
    }
  }

  /** The page inside its layout; `none` gives the bare fragment. A page's `frame` goes before what the shell says of the layout: where "back" leads, the head of a print. */
  render(template: string, layout: Layout, model: Model, shell: () => Model): string {
    const body = this.find(template)(model, { data: this.data });
    return layout === 'none' ? body : this.find(`layouts/${layout}`)({ ...shell(), ...(model as { frame?: Model }).frame, title: (model as { title?: string }).title ?? '', body }, { data: this.data });
  }

  /** Strict mode checks what is printed, not what a block is asked about: a misspelt `{{#if isWithheld}}` would silently be no. */
  private makeBlocksStrict(): void {
    for (const name of ['if', 'unless', 'each', 'with']) {
      const block = this.handlebars.helpers[name] as (this: unknown, value: unknown, options: unknown) => unknown;
      this.handlebars.registerHelper(name, function strict(this: unknown, value: unknown, options: unknown) {
        if (value === undefined) throw new Error(`What {{#${name}}} asks about is not defined.`);
        return block.call(this, value, options);
      });
    }
  }

  private find(name: string): Template {
    const template = this.templates.get(name);
    if (!template) throw new Error(`There is no template "${name}".`);
    return template;
  }

  private compile(source: string): Template {
    return this.handlebars.compile<Model>(source, { strict: true, preventIndent: true });
  }
}

function templateFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return templateFiles(path);
    return entry.name.endsWith('.hbs') ? [path] : [];
  });
}

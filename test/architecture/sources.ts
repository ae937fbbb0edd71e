import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

export const ROOT = join(__dirname, '../..');

export interface Source {
  /** From the top of the checkout, with slashes. */
  path: string;
  text: string;
}

/** Every file under a folder whose name fits, in order. */
export function filesUnder(folder: string, pattern: RegExp): Source[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(ROOT, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const isSpec = (source: Source) => source.path.endsWith('.spec.ts');
export const isData = (source: Source) => source.path.endsWith('.data.ts');

/** What a file loads when it runs: imports of types alone are left out. */
export function loadedBy(source: Source): string[] {
  const isLoaded = (node: ts.Node): node is ts.ImportDeclaration & { moduleSpecifier: ts.StringLiteral } =>
    ts.isImportDeclaration(node) && node.importClause?.isTypeOnly !== true && !(node.importClause?.namedBindings && ts.isNamedImports(node.importClause.namedBindings) && node.importClause.namedBindings.elements.every((one) => one.isTypeOnly));
  return parsed(source).statements.filter(isLoaded).map((node) => fromTop(source, node.moduleSpecifier.text));
}

/** What a file imports, exports on or loads later; ours as a path from the top without its ending, others by name. */
export function importsOf(source: Source): string[] {
  const { importedFiles } = ts.preProcessFile(source.text, true, true);
  return importedFiles.map(({ fileName }) => fromTop(source, fileName));
}

function fromTop(source: Source, name: string): string {
  return name.startsWith('.') ? normalize(join(dirname(source.path), name)).replaceAll('\\', '/') : name;
}

export function parsed(source: Source): ts.SourceFile {
  return ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2023, true);
}

/** Every node of a file, depth first; what is written about the code is left out. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) if (!ts.isJSDoc(child)) yield* nodesOf(child);
}

export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** The code without comments and without what stands in texts, so that a word in a sentence is no offence. */
export function codeOf(source: Source): string {
  const words: string[] = [];
  for (const node of nodesOf(parsed(source))) {
    if (node.getChildCount() > 0 || node.getText() === '') continue;
    words.push(isText(node) ? '""' : node.getText());
  }
  return words.join(' ');
}

function isText(node: ts.Node): boolean {
  return [ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral, ts.SyntaxKind.TemplateHead, ts.SyntaxKind.TemplateMiddle, ts.SyntaxKind.TemplateTail, ts.SyntaxKind.RegularExpressionLiteral].includes(node.kind);
}

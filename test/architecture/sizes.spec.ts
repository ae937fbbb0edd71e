import ts from 'typescript';
import { filesUnder, isData, isSpec, lineOf, nodesOf, parsed, type Source } from './sources';

const MOST_LINES = 200;
const USUAL_LINES = 120;
const MOST_IN_A_FUNCTION = 30;
const MOST_DEPENDENCIES = 5;

const shipped = [...filesUnder('src', /\.ts$/), ...filesUnder('migrations', /\.ts$/)].filter((source) => !isSpec(source) && !isData(source));
const all = [...shipped, ...filesUnder('src', /\.spec\.ts$/), ...filesUnder('test', /\.ts$/)];
const linesOf = (source: Source) => source.text.trimEnd().split('\n').length;

it(`no file is longer than ${MOST_LINES} lines`, () => {
  expect(all.filter((source) => linesOf(source) > MOST_LINES).map((source) => `${source.path}: ${linesOf(source)}`)).toEqual([]);
});

it(`95 of 100 files have at most ${USUAL_LINES} lines`, () => {
  const long = shipped.filter((source) => linesOf(source) > USUAL_LINES);
  const share = long.length / shipped.length;
  expect(share <= 0.05 ? 'few enough' : `${long.length} of ${shipped.length}: ${long.map((source) => source.path).join(', ')}`).toBe('few enough');
});

it(`no function is longer than ${MOST_IN_A_FUNCTION} lines`, () => {
  const helpers = filesUnder('test/support', /\.ts$/);
  const long = [...shipped, ...helpers].flatMap((source) => [...nodesOf(parsed(source))].filter(isFunction).map((node) => ({ source, node, lines: spanOf(node) })));
  expect(long.filter((one) => one.lines > MOST_IN_A_FUNCTION).map(({ source, node, lines }) => `${source.path}:${lineOf(node)}: ${lines}`)).toEqual([]);
});

it(`no constructor asks for more than ${MOST_DEPENDENCIES} things`, () => {
  const greedy = shipped.flatMap((source) => [...nodesOf(parsed(source))].filter(ts.isConstructorDeclaration).filter((node) => node.parameters.length > MOST_DEPENDENCIES).map((node) => `${source.path}:${lineOf(node)}`));
  expect(greedy).toEqual([]);
});

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isConstructorDeclaration(node) || ts.isAccessor(node);
}

function spanOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.end).line - file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

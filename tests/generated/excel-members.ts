import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A member of office.js that our code uses. */
export interface UsedMember {
  /** "Excel.Range.values" */
  readonly name: string;
  /** "ExcelApi 1.9", as the JSDoc of @types/office-js says; null: in no set. */
  readonly set: string | null;
  /** The files that use it, from the repository's root. */
  readonly files: readonly string[];
}

const root = path.join(__dirname, "../..");
const TYPES = `node_modules/@types/office-js/index.d.ts`;

/** Every object.member of office.js that the files under `folders` use: read, set, called, destructured, passed or loaded. */
export function membersUsed(folders: readonly string[]): readonly UsedMember[] {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/u.test(file))
      .map((file) => path.join(root, folder, file)),
  );
  return membersIn(programOf(files), files);
}

/** The same of a text that stands in no file. */
export function membersUsedIn(text: string): readonly UsedMember[] {
  const file = path.join(root, "src/excel/planted.ts");
  return membersIn(programOf([file], { file, text }), [file]);
}

/** Parsed once for all programs of a run: the types of office.js are 9 MB. */
const parsed = new Map<string, ts.SourceFile | undefined>();

function programOf(files: readonly string[], planted?: { readonly file: string; readonly text: string }): ts.Program {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const settings = { ...config.compilerOptions, types: ["office-js"] };
  const { options } = ts.convertCompilerOptionsFromJson(settings, root);
  const host = ts.createCompilerHost(options);
  // Half of the time would go into the comments of all that we do not use.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target, ...rest) => {
    if (name === planted?.file) return ts.createSourceFile(name, planted.text, target, true);
    if (!parsed.has(name)) parsed.set(name, parse(name, target, ...rest));
    return parsed.get(name);
  };
  return ts.createProgram([...files], options, host);
}

function membersIn(program: ts.Program, files: readonly string[]): readonly UsedMember[] {
  const checker = program.getTypeChecker();
  const used = new Map<string, { readonly set: string | null; readonly files: Set<string> }>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is not in the program`);
    const visit = (node: ts.Node): void => {
      for (const declaration of declarationsUsedAt(node, checker)) {
        if (!declaration.getSourceFile().fileName.endsWith(TYPES) || isConstant(declaration)) continue;
        const name = nameOf(declaration);
        const known = used.get(name) ?? { set: setOf(declaration), files: new Set() };
        used.set(name, known);
        known.files.add(path.relative(root, file).replaceAll(path.sep, "/"));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...used]
    .map(([name, { set, files: users }]) => ({ name, set, files: [...users].toSorted() }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a piece of syntax names, as declared; for a call of an overloaded member, the overload. */
function declarationsUsedAt(node: ts.Node, checker: ts.TypeChecker): readonly ts.Declaration[] {
  if (ts.isPropertyAccessExpression(node)) {
    const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
    const called = isCalled ? checker.getResolvedSignature(node.parent)?.declaration : undefined;
    if (called && ts.isCallExpression(node.parent)) {
      return [called, ...(node.name.text === "load" ? loadedBy(node.parent, node, checker) : [])];
    }
    return declarationsOf(checker.getSymbolAtLocation(node.name));
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText();
    return declarationsOf(checker.getTypeAtLocation(node.parent).getProperty(name));
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const type = ts.isObjectLiteralExpression(node.parent) ? checker.getContextualType(node.parent) : undefined;
    return declarationsOf(type && checker.getNonNullableType(type).getProperty(node.name.getText()));
  }
  return [];
}

function declarationsOf(symbol: ts.Symbol | undefined): readonly ts.Declaration[] {
  return symbol?.declarations?.slice(0, 1) ?? [];
}

/** The properties that a load() names: "items/name,items/format/wrapText". */
function loadedBy(
  call: ts.CallExpression,
  { expression }: ts.PropertyAccessExpression,
  checker: ts.TypeChecker,
): readonly ts.Declaration[] {
  const [argument] = call.arguments;
  if (!argument) return [];
  return textsOf(argument, checker)
    .flatMap((text) => text.split(","))
    .flatMap((names) => {
      let type = checker.getTypeAtLocation(expression);
      return names
        .trim()
        .split("/")
        .flatMap((name) => {
          const property = type.getProperty(name);
          if (!property) throw new Error(`load("${names}"): no ${name} in ${checker.typeToString(type)}`);
          const ofProperty = checker.getTypeOfSymbol(property);
          type = checker.getIndexTypeOfType(ofProperty, ts.IndexKind.Number) ?? checker.getNonNullableType(ofProperty);
          return declarationsOf(property);
        });
    });
}

/** What a text can be: literals, constants, and both sides of a choice. */
function textsOf(node: ts.Expression, checker: ts.TypeChecker): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap((one) => textsOf(one, checker));
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((one) => textsOf(one, checker));
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<readonly string[]>(
      (heads, { expression, literal }) =>
        heads.flatMap((head) => textsOf(expression, checker).map((text) => head + text + literal.text)),
      [node.head.text],
    );
  }
  if (ts.isIdentifier(node)) {
    const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
      return textsOf(declaration.initializer, checker);
    }
  }
  throw new Error(`which properties are loaded cannot be told from ${node.getText()}`);
}

/** An enum's: Office.HostType.Excel. */
function isConstant(declaration: ts.Declaration): boolean {
  return ts.isEnumDeclaration(declaration) || ts.isEnumMember(declaration);
}

function nameOf(declaration: ts.Declaration): string {
  const names: string[] = [];
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const name = ts.getNameOfDeclaration(node as ts.Declaration);
    if (name) names.unshift(name.getText());
  }
  return names.join(".");
}

/** Its own, or where it has none that of the object it belongs to. */
function setOf(declaration: ts.Declaration): string | null {
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const text = commentOf(node);
    const found =
      /\[Api set:\s*([A-Za-z]+ [\d.]+)/u.exec(text) ?? /\*\*Requirement set\*\*:[^|\n]*\|\s*([^}]+)\}/u.exec(text);
    if (found) return found[1] === "Not in a set" ? null : (found[1] ?? null);
    if (ts.isModuleDeclaration(node)) return null;
  }
  return null;
}

function commentOf(node: ts.Node): string {
  const { text } = node.getSourceFile();
  return (ts.getLeadingCommentRanges(text, node.pos) ?? []).map(({ pos, end }) => text.slice(pos, end)).join("\n");
}

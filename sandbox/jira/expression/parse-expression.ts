import { type AnyNode, type Expression, parseExpressionAt } from "acorn";
import { ExpressionError, notEmulated } from "./expression-error";

/** Jira's own limit. @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions/ */
const CHARACTERS_MAX = 1000;

const KNOWN_NODES: ReadonlySet<string> = new Set([
  "Literal",
  "Identifier",
  "MemberExpression",
  "ChainExpression",
  "CallExpression",
  "BinaryExpression",
  "LogicalExpression",
  "UnaryExpression",
  "ConditionalExpression",
  "ParenthesizedExpression",
  "ArrayExpression",
  "ObjectExpression",
  "Property",
  "TemplateLiteral",
  "TemplateElement",
  "ArrowFunctionExpression",
]);
const KNOWN_OPERATORS: ReadonlySet<string> = new Set("== === != !== < <= > >= + - * / % && || ?? !".split(" "));
const WORDS: Readonly<Record<string, string>> = {
  NewExpression: "'new'",
  ThisExpression: "'this'",
  FunctionExpression: "'function'",
  AwaitExpression: "'await'",
  YieldExpression: "'yield'",
  ImportExpression: "'import'",
  ClassExpression: "'class'",
  AssignmentExpression: "an assignment",
  UpdateExpression: "an assignment",
  SequenceExpression: "a sequence",
  SpreadElement: "'...'",
  BlockStatement: "a function body in braces",
  TaggedTemplateExpression: "a tagged template",
};

/**
 * Gives the tree of one expression, all of it in the part of the language that is emulated.
 * @throws {ExpressionError} with a sentence, also for a construct in a branch that would never run.
 */
export function parseExpression(source: string): Expression {
  const known = TREES.get(source);
  if (known) return known;
  const tree = parsed(source);
  if (TREES.size >= TREES_KEPT) TREES.clear();
  TREES.set(source, tree);
  return tree;
}

/** A manifest has a few expressions and asks them for every issue shown. Trees are read, never changed. */
const TREES = new Map<string, Expression>();
const TREES_KEPT = 200;

function parsed(source: string): Expression {
  if (source.length > CHARACTERS_MAX)
    throw new ExpressionError(`Jira expression is too long (${source.length}), limit: ${CHARACTERS_MAX} characters`, "refusal");
  const expression = readExpression(source);
  const rest = source.slice(expression.end).trim();
  if (rest !== "" && rest !== ";") throw new ExpressionError(`Jira expressions: unexpected '${rest}' after the expression`, "refusal");
  refuseTheRest(expression);
  return expression;
}

function readExpression(source: string): Expression {
  try {
    return parseExpressionAt(source, 0, { ecmaVersion: 2022, preserveParens: true });
  } catch (error) {
    if (error instanceof SyntaxError) throw new ExpressionError(`Jira expressions: ${error.message}`, "refusal");
    throw error;
  }
}

function refuseTheRest(node: AnyNode): void {
  if (!KNOWN_NODES.has(node.type)) throw notEmulated(WORDS[node.type] ?? node.type);
  if ("operator" in node && !KNOWN_OPERATORS.has(node.operator)) throw notEmulated(`'${node.operator}'`);
  if (node.type === "Literal" && (node.regex || typeof node.value === "bigint")) throw notEmulated(`'${node.raw}'`);
  if (node.type === "Property" && (node.computed || node.method || node.kind !== "init"))
    throw notEmulated("a computed key or a method in an object");
  if (node.type === "ArrowFunctionExpression" && (node.async || node.params.some((parameter) => parameter.type !== "Identifier")))
    throw notEmulated("a function with anything but plain parameters");
  if (node.type === "ArrayExpression" && node.elements.includes(null)) throw notEmulated("a hole in a list");
  for (const child of childrenOf(node)) refuseTheRest(child);
}

function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((part): part is AnyNode => typeof part === "object" && part !== null && typeof (part as { type?: unknown }).type === "string");
}

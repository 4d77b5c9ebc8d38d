import type { ArrowFunctionExpression, CallExpression, Expression, MemberExpression, Pattern, Property } from "acorn";
import { ExpressionError, notEmulated } from "./expression-error";
import { asText, callMethod, fromHost, Lambda, propertyOf, typeName } from "./expression-members";
import { applyOperator } from "./expression-operators";

type Names = ReadonlyMap<string, unknown>;

/** Jira counts its own steps; what matters here is that every expression ends. */
const STEPS_MAX = 10_000;
const LENGTH_MAX = 100_000;

/** What `a?.b` gives to the rest of its chain when there is no `a`. */
const ABSENT = Symbol("absent");

/**
 * Gives the value of a parsed expression.
 * @throws {ExpressionError} when it fails as Jira's would, or runs too long.
 */
export function interpretExpression(root: Expression, source: string, scope: Record<string, unknown>): unknown {
  let steps = 0;

  function valueOf(node: Expression, names: Names): unknown {
    if (++steps > STEPS_MAX) throw new ExpressionError(`The expression took more than ${STEPS_MAX} steps`);
    const value = compute(node, names);
    if ((typeof value === "string" || Array.isArray(value)) && value.length > LENGTH_MAX)
      throw new ExpressionError(`A value of the expression is longer than ${LENGTH_MAX}`);
    return value;
  }

  function compute(node: Expression, names: Names): unknown {
    switch (node.type) {
      case "Literal":
        return node.value;
      case "Identifier":
        if (!names.has(node.name)) throw new ExpressionError(`Unrecognized identifier: "${node.name}"`);
        return names.get(node.name);
      case "TemplateLiteral":
        return node.quasis
          .map(
            (piece, index) =>
              (piece.value.cooked ?? "") + (index < node.expressions.length ? asText(valueOf(node.expressions[index]!, names)) : ""),
          )
          .join("");
      case "ArrayExpression":
        return node.elements.map((element) => valueOf(element as Expression, names));
      case "ObjectExpression":
        return Object.fromEntries((node.properties as Property[]).map((property) => [keyOf(property), valueOf(property.value, names)]));
      case "UnaryExpression":
        return unary(node.operator, valueOf(node.argument, names));
      case "BinaryExpression":
        return applyOperator(node.operator, valueOf(node.left as Expression, names), valueOf(node.right, names));
      case "LogicalExpression":
        return logical(node.operator, valueOf(node.left, names), () => valueOf(node.right, names));
      case "ParenthesizedExpression":
        return valueOf(node.expression, names);
      case "ConditionalExpression":
        return valueOf(valueOf(node.test, names) ? node.consequent : node.alternate, names);
      case "ChainExpression": {
        const value = valueOf(node.expression, names);
        return value === ABSENT ? null : value;
      }
      case "MemberExpression":
        return member(node, names, (target, name) => propertyOf(target, name));
      case "CallExpression":
        return call(node, names);
      case "ArrowFunctionExpression":
        return lambda(node, names);
      case "AssignmentExpression":
      case "AwaitExpression":
      case "ClassExpression":
      case "FunctionExpression":
      case "ImportExpression":
      case "MetaProperty":
      case "NewExpression":
      case "SequenceExpression":
      case "TaggedTemplateExpression":
      case "ThisExpression":
      case "UpdateExpression":
      case "YieldExpression":
        throw notEmulated(node.type);
    }
  }

  /** A failure names the innermost member it happened at, once. */
  function member(node: MemberExpression, names: Names, take: (target: unknown, name: unknown) => unknown): unknown {
    const target = valueOf(node.object as Expression, names);
    if (target === ABSENT || (node.optional && target === null)) return ABSENT;
    const property = node.property as Expression;
    const name = node.computed || property.type !== "Identifier" ? valueOf(property, names) : property.name;
    try {
      return take(target, name);
    } catch (error) {
      if (error instanceof ExpressionError && error.kind === "failure" && !error.message.startsWith('"'))
        throw new ExpressionError(`"${source.slice(node.start, node.end)}" - ${error.message}`);
      throw error;
    }
  }

  function call(node: CallExpression, names: Names): unknown {
    if (node.callee.type !== "MemberExpression") throw notEmulated(`a call of "${source.slice(node.callee.start, node.callee.end)}"`);
    return member(node.callee, names, (target, name) =>
      callMethod(
        target,
        name,
        node.arguments.map((argument) => valueOf(argument as Expression, names)),
      ),
    );
  }

  function lambda(node: ArrowFunctionExpression, names: Names): Lambda {
    return new Lambda((given) => {
      const parameters = node.params.map((parameter: Pattern, index): [string, unknown] => [
        parameter.type === "Identifier" ? parameter.name : "",
        fromHost(given[index]),
      ]);
      return valueOf(node.body as Expression, new Map([...names, ...parameters]));
    });
  }

  return valueOf(root, new Map(Object.entries(scope).map(([name, value]) => [name, fromHost(value)])));
}

function keyOf(property: Property): string {
  return property.key.type === "Identifier" ? property.key.name : String((property.key as { value?: unknown }).value);
}

function unary(operator: string, value: unknown): unknown {
  if (operator === "!") return !value;
  if (typeof value !== "number") throw new ExpressionError(`Can't apply '${operator}' to ${typeName(value)}.`);
  return operator === "-" ? -value : value;
}

function logical(operator: string, left: unknown, right: () => unknown): unknown {
  if (operator === "&&") return left ? right() : left;
  if (operator === "||") return left ? left : right();
  return left === null ? right() : left;
}

import fc from 'fast-check';
import { z } from '../utils/model/zod.ts';

interface Shape {
  type?: string;
  anyOf?: Shape[];
  oneOf?: Shape[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  items?: Shape;
  minItems?: number;
  maxItems?: number;
  prefixItems?: Shape[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  $ref?: string;
  bytes?: boolean;
  [rest: string]: unknown;
}

/**
 * Values that a schema accepts, from its own description: what is added to the model is drawn as well, without another
 * word here. Refinements are kept by asking the schema itself.
 */
export function arbitraryOf<T>(schema: z.ZodType<T>): fc.Arbitrary<T> {
  const shape = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      // The only thing that JSON has no word for.
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, { bytes: true });
    },
  }) as Shape;
  return draw(shape).filter((value) => schema.safeParse(value).success) as fc.Arbitrary<T>;
}

function draw(shape: Shape): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map(draw));
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.bytes) return fc.uint8Array({ maxLength: 40 });
  switch (shape.type) {
    case 'object':
      return drawObject(shape);
    case 'array':
      if (shape.prefixItems) return fc.tuple(...shape.prefixItems.map(draw));
      return fc.array(draw(shape.items ?? {}), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 3, Math.max(3, shape.minItems ?? 0)),
      });
    case 'string':
      return drawText(shape);
    case 'integer':
      return fc.integer({
        min: shape.exclusiveMinimum ?? shape.minimum ?? -1000,
        max: Math.min(shape.maximum ?? 1e6, 1e6),
      });
    case 'number':
      return fc
        .double({ min: shape.minimum ?? 0, max: shape.maximum ?? 1e6, noNaN: true })
        .map((number) => number || 0);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.string();
  }
}

function drawObject({ properties, required = [], additionalProperties }: Shape): fc.Arbitrary<unknown> {
  if (!properties) {
    const values = typeof additionalProperties === 'object' ? draw(additionalProperties) : fc.integer();
    return fc.dictionary(fc.string({ maxLength: 12 }), values, { maxKeys: 3 });
  }
  const members = Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, draw(shape)]));
  return fc.record(members, { requiredKeys: required, noNullPrototype: true });
}

function drawText({ format, pattern, minLength = 0, maxLength = 20 }: Shape): fc.Arbitrary<string> {
  const times = fc.integer({ min: 0, max: 4e12 }).map((time) => new Date(time).toISOString());
  if (format === 'date-time') return times;
  if (format === 'date') return times.map((time) => time.slice(0, 10));
  if (format === 'uuid') return fc.uuid();
  if (format === 'uri') return fc.webUrl({ validSchemes: ['https'] });
  const text =
    pattern === undefined
      ? fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, 20) })
      : fc.stringMatching(new RegExp(pattern));
  return text.filter((each) => each.length <= maxLength);
}

import * as z from 'zod/mini';

/** What rows of a shape look like, as JSON Schema spells it: another text is another shape. */
export const shapesOf = (schemas: Readonly<Record<string, z.core.$ZodType>>): unknown =>
  JSON.parse(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [
          name,
          z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }),
        ]),
      ),
    ),
  );

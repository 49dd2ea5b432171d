/**
 * Stands in the bundle for zod's modules that describe a schema as JSON Schema: nobody asks for
 * that. A schema calls the first two when it is made; the others are only named.
 */
const nothing = () => undefined;

export {
  nothing as allProcessors,
  nothing as createStandardJSONSchemaMethod,
  nothing as createToJSONSchemaMethod,
  nothing as extractDefs,
  nothing as finalize,
  nothing as initializeContext,
  nothing as processSchema,
  nothing as toJSONSchema,
};

/**
 * Stands in the bundle for js-yaml, which gray-matter loads for its own engine. Jiuwen gives it
 * another one (`src/ingest/front-matter.ts`), so that this is never called.
 */
function notBundled() {
  throw new Error("js-yaml is not in the bundle");
}

module.exports = { safeLoad: notBundled, safeDump: notBundled };

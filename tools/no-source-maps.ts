/**
 * Stands for source-map-js in the bundle, as postcss itself leaves it out for browsers: a theme's
 * style sheet has no map.
 */
export const SourceMapConsumer = null;
export const SourceMapGenerator = null;

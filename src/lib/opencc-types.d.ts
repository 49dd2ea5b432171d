/**
 * Traditional characters before their simplified ones: `㑯 㑔|㑳 㑇`. The package declares no types
 * for its tables.
 */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}

/** What the tests use of the Data Package reader, which has no types of its own. */
declare module "datapackage" {
  export interface DataPackageError extends Error {
    readonly errors: readonly Error[];
  }

  export class Package {
    /** Takes a descriptor and checks it and its resources against the standard's profiles. */
    static load(descriptor: object, options: { readonly basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
  }

  export class Resource {
    static load(descriptor: object, options: { readonly strict: true }): Promise<Resource>;
    /** The rows with values of the schema's types. Rejects where a value breaks a type, a constraint or the key. */
    read(options: { readonly keyed: true }): Promise<Record<string, unknown>[]>;
  }
}

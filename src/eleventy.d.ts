/** The part of Eleventy 3 that Jiuwen uses. Eleventy ships no types. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    readonly globalData: Readonly<Record<string, unknown>>;
    readonly ignores: Set<string>;
    readonly benchmarkManager: { get(group: string): { setMinimumThresholdMs(threshold: number): void } };
    addTemplate(path: string, template: object): void;
    addGlobalData(name: string, data: unknown): void;
    addExtension(extension: string, options: { key: string }): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
  }

  export default class Eleventy {
    constructor(
      input: string | undefined,
      output: string | undefined,
      options: { configPath: string; quietMode: boolean; config: (config: UserConfig) => void },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

/** The part of Eleventy's development server that Jiuwen uses. */
declare module "@11ty/eleventy-dev-server" {
  export default class EleventyDevServer {
    static getServer(
      name: string,
      folder: string,
      options: {
        port: number;
        domDiff: boolean;
        messageOnStart: () => false;
        middleware: Middleware[];
        logger: { info: Log; log: Log; error: Log };
      },
    ): EleventyDevServer;
    serve(port: number): void;
    ready(): Promise<unknown>;
    reload(): void;
    /** The WebSocket server that pages listen to; there once the server is ready. */
    readonly updateServer: { on(event: "connection", listener: () => void): void };
    close(): Promise<unknown>;
    getServerUrl(host: string): string;
  }
  type Log = (message: string) => void;
  type Middleware = (request: { url?: string }, response: unknown, next: () => Promise<void>) => Promise<void>;
}

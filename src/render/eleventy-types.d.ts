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

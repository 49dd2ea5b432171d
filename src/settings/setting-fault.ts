/**
 * A setting that does not go with the archive's other files: its path in `archive.yaml`, and why.
 */
export interface SettingFault {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** Names of silhouettes in files that were saved before they were renamed, and the names they have now. */
export const RENAMED_GLYPHS: ReadonlyMap<string, string> = new Map([['ketamine', 'two-ring-molecule']]);

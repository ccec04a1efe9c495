/** The columns of the firm's own program table. */
export const ownProgramHeaders = [
  "Program",
  "Motion",
  "Serves",
  "Status",
  "Value estimate",
  "Path",
  "Sector",
  "Gate",
  "Link",
  "Note",
] as const;

export type OwnProgramHeader = (typeof ownProgramHeaders)[number];

import type { OwnProgramHeader } from "./own-program-headers";

/** What may stand in each column, for the sheet. */
export const ownProgramExplanations: Readonly<Record<OwnProgramHeader, string>> = {
  Program: "A program of the catalogue, by name or short name: the cells filled in count in place of its own. Any other name adds a program of yours.",
  Motion: "build, market, sell or grow, several separated by commas, or all. Blank on a program of yours: all.",
  Serves: "The business models it serves, several separated by commas, or all. A program of yours needs it.",
  Status: "open, closed, invitation or always on. Blank on a program of yours: open.",
  "Value estimate": "What the program is worth to you, as a number: among equals a higher one goes first.",
  Path: "services, software, hardware, training or distribution, several separated by commas; none: any path.",
  Sector: "commercial or public sector, several separated by commas; none: any sector.",
  Gate: "What the program asks, several separated by semicolons; always to confirm. It replaces the gates of the catalogue; none: no gate.",
  Link: "The program's page, beginning with https:// or http://.",
  Note: "What else is to be known; it is told with the program.",
};

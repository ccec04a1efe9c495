/** The cards that the menu opens, as a script of their own: most users never need them. */
import { bringPart } from "../load-part";
import "../english/cards";
import { LogCard } from "./log-card";
import { SupportCard } from "./support-card";

bringPart("cards", [LogCard, SupportCard]);

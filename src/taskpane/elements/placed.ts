/** What a placement needs, as a script of its own: nobody does before there are cells to read. */
import { bringPart } from "../load-part";
import { reader } from "../reader";
import { ActionBar } from "./action-bar";
import { PlacementScreen } from "./placement-screen";

bringPart("placed", { reader, PlacementScreen, ActionBar });

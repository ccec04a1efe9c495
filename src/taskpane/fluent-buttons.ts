/** Makes Fluent's buttons of what looks as they do, and takes clicks as they do, since the pane was drawn. */
import "@fluentui/web-components/button.js";
import { bringPart } from "./load-part";

bringPart("fluent-buttons", true);

/** The part of the workbook that writes, and what the pane shows of that, as a script of its own: nobody needs it before a placement. */
import { ExcelWriter } from "../workbook/excel-writer";
import "./elements/writing-stages";
import { bringPart } from "./load-part";

bringPart("writer", new ExcelWriter());

/** The part of the workbook that writes, as a script of its own: nobody needs it before there is a placement. */
import { ExcelWriter } from "../workbook/excel-writer";
import { bringPart } from "./load-part";

bringPart("writer", new ExcelWriter());

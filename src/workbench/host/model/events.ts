/** Numbers of the events on the wire (eventType in excel-web-16.00.debug.js). */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  visibilityChanged: 65539,
} as const;

/**
 * Fetches the pane after the custom functions have had their start: cells that wait for a value come before the pane, whose
 * code would take the page's thread just when Excel makes its first calls.
 */
const headStart = 200;

void Office.onReady().then(() => {
  setTimeout(() => {
    const script = document.createElement("script");
    script.src = "taskpane.js";
    document.head.append(script);
  }, headStart);
});

/* global document */
const script = document.createElement("script");
script.src = "taskpane.js";
document.head.append(script);

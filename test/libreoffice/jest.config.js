const { projects, reporters } = require("../../jest.config.js");

/** Apart from the other tests, since it needs LibreOffice on the machine. */
module.exports = {
  rootDir: "../..",
  reporters,
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/libreoffice/equivalents.ts"],
  transform: projects[0].transform,
};

const tseslint = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");

const lineLength = { code: 140, ignoreUrls: true, ignoreTemplateLiterals: true, ignoreStrings: true, ignoreRegExpLiterals: true };

module.exports = tseslint.config(
  { ignores: ["dist/", "build/", "node_modules/", "coverage/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommended],
    // The plugin's own recommended set brings a second TypeScript parser; its rules are wired by hand.
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      eqeqeq: "error",
      "max-len": ["error", lineLength],
    },
  },
  {
    // Custom functions receive whatever a cell holds, and the generator knows `any` alone.
    files: ["src/functions/**/*.ts"],
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      // A description is one line: Excel would show the break.
      "max-len": ["error", { ...lineLength, ignoreComments: true }],
    },
  },
  {
    // The helpers harm workbooks: only diagnostics.ts may have them.
    files: ["src/**/*.ts"],
    ignores: ["src/taskpane/diagnostics.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "@microsoft/office-js-helpers", message: "Only its Utilities, behind src/taskpane/diagnostics.ts." }] },
      ],
    },
  },
);

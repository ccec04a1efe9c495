const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const webpack = require("webpack");
const { dist } = require("../addin-page");
const { peers } = require("../peer");

/** What the template depends on; half of it is icons, so that it is no dependency of ours. */
const packages = ["react@18.3.1", "react-dom@18.3.1", "@fluentui/react-components@9.74.11", "@fluentui/react-icons@2.0.344"];

/**
 * Builds the template as our pane is built: webpack's production mode, in the shared runtime beside the same functions, which the
 * page loads first, and with a script of its own that fetches the pane's.
 * @returns {Promise<string | undefined>} a folder with the add-in, which the caller removes; undefined without a registry
 */
async function reactTemplate() {
  const modules = peers(...packages);
  if (!modules) return undefined;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "react-template-"));
  for (const name of ["taskpane.html", "load.js"]) fs.cpSync(path.join(__dirname, name), path.join(folder, name));
  for (const name of ["manifest.xml", "functions.js", "functions.json", "assets"]) {
    fs.cpSync(path.join(dist, name), path.join(folder, name), { recursive: true });
  }
  const compilerOptions = { noEmit: false, allowJs: true, jsx: "react-jsx" };
  const stats = await promised((done) =>
    webpack(
      {
        mode: "production",
        target: ["web", "es2020"],
        entry: { taskpane: path.join(__dirname, "taskpane.jsx") },
        output: { path: folder, filename: "[name].js" },
        resolve: { extensions: [".jsx", ".js"], modules: [modules] },
        module: { rules: [{ test: /\.jsx$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions } }] },
        performance: { hints: false },
      },
      done,
    ),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return folder;
}

const promised = (call) => new Promise((resolve, reject) => call((error, result) => (error ? reject(error) : resolve(result))));

module.exports = { reactTemplate };

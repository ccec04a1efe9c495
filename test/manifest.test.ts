/** What Microsoft's validator would say of manifest.xml, without the network. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

/** Enough of XML for a manifest: elements, attributes, text; comments left out. */
function parse(xml: string): Node {
  const top: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  for (const [, close, name, attributes, selfClosing, content] of xml
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "")
    .matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>([^<]*)/g)) {
    if (close) {
      expect(open.pop()?.name).toBe(name);
    } else {
      const node: Node = { name, attributes: {}, children: [], text: content.trim() };
      for (const [, key, value] of attributes.matchAll(/([\w:]+)="([^"]*)"/g)) {
        node.attributes[key] = value;
      }
      open[open.length - 1].children.push(node);
      if (!selfClosing) open.push(node);
    }
  }
  expect(open).toHaveLength(1);
  return top.children[0];
}

const manifest = parse(text);
const all = (name: string, from: Node = manifest): Node[] =>
  from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)]);
const one = (name: string, from: Node = manifest): Node => {
  const found = all(name, from);
  expect(found).toHaveLength(1);
  return found[0];
};
const order = (node: Node) => node.children.map((child) => child.name);

test("the elements stand in the order that the schema wants", () => {
  expect(order(manifest)).toEqual([
    "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl",
    "SupportUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
  ]);
  expect(order(one("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
  expect(order(all("Host")[1])).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  expect(order(one("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint", "ExtensionPoint"]);
  expect(order(one("CustomTab"))).toEqual(["Group", "Label"]);
  for (const control of all("Control")) {
    expect(order(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    expect(order(one("Icon", control))).toEqual(["bt:Image", "bt:Image", "bt:Image"]);
    expect(all("bt:Image", control).map((image) => image.attributes.size)).toEqual(["16", "32", "80"]);
  }
  expect(order(one("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
});

test("every resid has one resource, every resource a use, and lengths are within bounds", () => {
  const resources = ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"].flatMap((kind) => one(kind).children);
  const ids = resources.map((resource) => resource.attributes.id);
  expect(new Set(ids).size).toBe(ids.length);
  const used = new Set([...text.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id));
  expect([...used].sort()).toEqual([...ids].sort());
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
  expect(one("bt:ShortStrings").children.filter((child) => child.attributes.DefaultValue.length > 125)).toEqual([]);
  expect(one("bt:LongStrings").children.filter((child) => child.attributes.DefaultValue.length > 250)).toEqual([]);
  const own = (name: string) => manifest.children.find((child) => child.name === name)?.attributes.DefaultValue.length;
  expect(own("Description")).toBeLessThanOrEqual(250);
  expect(own("DisplayName")).toBeLessThanOrEqual(125);
});

test("the shared runtime is one page everywhere", () => {
  expect(one("Runtime").attributes).toEqual({ resid: "Taskpane.Url", lifetime: "long" });
  expect(one("FunctionFile").attributes.resid).toBe("Taskpane.Url");
  expect(all("SourceLocation", one("Page")).map((node) => node.attributes.resid)).toEqual(["Taskpane.Url"]);
  const show = all("Action").filter((action) => action.attributes["xsi:type"] === "ShowTaskpane");
  expect(show).toHaveLength(1);
  expect(one("SourceLocation", show[0]).attributes.resid).toBe("Taskpane.Url");
  expect(all("TaskpaneId")).toEqual([]);
  expect(all("Set").map((set) => Object.values(set.attributes).join(" "))).toEqual([
    "SharedRuntime 1.1", "ExcelApi 1.12", "CustomFunctionsRuntime 1.3",
  ]);
  expect(one("Permissions").text).toBe("ReadWriteDocument");
});

test("ids are unique, urls are https", () => {
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) => all(name)).map((node) => node.attributes.id);
  expect(new Set(ids).size).toBe(ids.length);
  const namespaces = new Set(["http://schemas.microsoft.com", "http://www.w3.org"]);
  const plain = [...text.matchAll(/http:\/\/[^/"]+/g)].map(([url]) => url).filter((url) => !namespaces.has(url));
  expect(plain).toEqual([]);
  expect(one("Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("each command has a handler as soon as the page is there", () => {
  const start = readFileSync(join(root, "src/taskpane/load.ts"), "utf8");
  const commands = all("FunctionName").map((node) => node.text);
  expect(commands).toEqual(["insertSample", "refreshPlacement", "placePortfolio"]);
  for (const command of commands) {
    expect(start).toContain(command);
  }
});

const pictures = /https:\/\/localhost:3000\/(assets\/[\w-]+?-(\d+)\.png)/g;
const images = [...text.matchAll(pictures)].map(([, file, size]) => [file, Number(size)]);

test.each([...new Map(images.map(([file, size]) => [file, size as number]))])("%s is a picture of %d px", (file, size) => {
  expect(existsSync(join(root, file as string))).toBe(true);
  const png = readFileSync(join(root, file as string));
  // Width and height stand in the IHDR chunk, big-endian, at bytes 16 and 20.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test("icons are there in 16, 32, 64 and 80 px", () => {
  expect([16, 32, 64, 80].filter((size) => !images.some(([file]) => file === `assets/icon-${size}.png`))).toEqual([]);
});

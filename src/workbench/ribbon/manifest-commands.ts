/** A button of the manifest, with its texts and icons looked up. */
export interface Command {
  id: string;
  label: string;
  title: string;
  tip: string;
  /** Addresses by size in pixels. */
  icons: Record<number, string>;
  /** ExecuteFunction: the function's name; undefined for ShowTaskpane. */
  functionName?: string;
}

/** What the workbench needs of manifest.xml (add-in-only XML). */
export interface Manifest {
  id: string;
  name: string;
  namespace: string;
  tabs: { id: string; label: string; groups: { id: string; label: string; commands: Command[] }[] }[];
  contextMenu: Command[];
}

/** Reads manifest.xml. Addresses below the folder of the task pane's page are taken as below `base`. */
export function parseManifest(xml: string, base: string): Manifest {
  const dom = new DOMParser().parseFromString(xml, "application/xml");
  const broken = dom.querySelector("parsererror");
  if (broken) {
    throw new Error(`manifest.xml cannot be read: ${broken.textContent ?? ""}`);
  }
  const folder = new URL(".", valueOf(first(dom, "SourceLocation"))).href;
  const resources = new Map(
    ["Image", "Url", "String"].flatMap((kind) =>
      all(dom, kind)
        .filter((node) => node.id)
        .map((node) => [node.id, valueOf(node)] as const),
    ),
  );
  const resource = (node: Element | undefined): string => resources.get(node?.getAttribute("resid") ?? "") ?? "";

  const command = (control: Element): Command => {
    const action = child(control, "Action");
    const tip = child(control, "Supertip");
    const icons = [...(child(control, "Icon")?.children ?? [])].map((image) => {
      const address = resource(image);
      const local = address.startsWith(folder) ? base + address.slice(folder.length) : address;
      return [Number(image.getAttribute("size")), local] as const;
    });
    const runs = action?.getAttribute("xsi:type") === "ExecuteFunction";
    return {
      id: control.id,
      label: resource(child(control, "Label")),
      title: resource(tip && child(tip, "Title")),
      tip: resource(tip && child(tip, "Description")),
      icons: Object.fromEntries(icons),
      functionName: runs && action ? (child(action, "FunctionName")?.textContent ?? "") : undefined,
    };
  };
  const controls = (node: Element) => [...node.children].filter((one) => one.localName === "Control").map(command);

  return {
    id: first(dom, "Id").textContent ?? "",
    name: valueOf(first(dom, "DisplayName")),
    namespace: resource(all(dom, "Namespace")[0]),
    tabs: all(dom, "CustomTab").map((tab) => ({
      id: tab.id,
      label: resource(child(tab, "Label")),
      groups: [...tab.children]
        .filter((node) => node.localName === "Group")
        .map((group) => ({ id: group.id, label: resource(child(group, "Label")), commands: controls(group) })),
    })),
    contextMenu: all(dom, "OfficeMenu").flatMap(controls),
  };
}

function all(dom: Document, name: string): Element[] {
  return [...dom.getElementsByTagNameNS("*", name)];
}

function first(dom: Document, name: string): Element {
  const node = all(dom, name)[0];
  if (!node) {
    throw new Error(`manifest.xml requires ${name}`);
  }
  return node;
}

function child(node: Element, name: string): Element | undefined {
  return [...node.children].find((one) => one.localName === name);
}

function valueOf(node: Element): string {
  return node.getAttribute("DefaultValue") ?? "";
}

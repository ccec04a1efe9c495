import type { Command, Manifest } from "./manifest-commands";

type Run = (command: Command) => void;

/** Draws the tabs of the manifest; the first is open. Arrow keys move between tabs. */
export function drawRibbon(element: HTMLElement, tabs: Manifest["tabs"], run: Run): void {
  const list = node("div", { role: "tablist" });
  const panels = tabs.map(({ id, groups }) => {
    const panel = node("div", { role: "tabpanel", id: `panel ${id}`, "aria-label": id });
    for (const { label, commands } of groups) {
      const row = node("div", { class: "commands" });
      row.append(...commands.map((command) => button(command, 32, "command", run)));
      const caption = node("div", { class: "group-label" });
      caption.textContent = label;
      const group = node("div", { class: "group", role: "group", "aria-label": label });
      group.append(row, caption);
      panel.append(group);
    }
    return panel;
  });
  const buttons = tabs.map(({ label }, index) => {
    const tab = node("button", { type: "button", role: "tab", "aria-controls": panels[index].id });
    tab.textContent = label;
    panels[index].setAttribute("aria-label", label);
    tab.addEventListener("click", () => open(index));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        const next = (index + step + tabs.length) % tabs.length;
        open(next);
        buttons[next].focus();
      }
    });
    return tab;
  });
  const open = (shown: number) => {
    buttons.forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(index === shown));
      tab.tabIndex = index === shown ? 0 : -1;
      panels[index].hidden = index !== shown;
    });
  };
  list.append(...buttons);
  element.replaceChildren(list, ...panels);
  open(0);
}

/** Offers the commands of the manifest's cell menu at a right click, above the spreadsheet's own menu. */
export function attachCellMenu(element: HTMLElement, commands: Command[], run: Run): void {
  if (commands.length === 0) {
    return;
  }
  const menu = node("div", { class: "cell-menu", role: "menu" });
  menu.hidden = true;
  const close = () => {
    menu.hidden = true;
  };
  menu.append(
    ...commands.map((command) => {
      const item = button(command, 16, "", (chosen) => {
        close();
        run(chosen);
      });
      item.setAttribute("role", "menuitem");
      return item;
    }),
  );
  document.body.append(menu);
  element.addEventListener(
    "contextmenu",
    (event) => {
      menu.hidden = false;
      menu.style.left = `${Math.min(event.clientX, window.innerWidth - menu.offsetWidth - 8)}px`;
      menu.style.top = `${Math.max(8, event.clientY - menu.offsetHeight - 6)}px`;
    },
    true,
  );
  document.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button === 0 && !menu.contains(event.target as Node)) {
        close();
      }
    },
    true,
  );
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    }
  });
}

function button(command: Command, size: 16 | 32, className: string, run: Run): HTMLElement {
  const element = node("button", {
    type: "button",
    class: className,
    title: command.tip || command.title,
    "data-command": command.id,
  });
  const icon = node("img", { src: command.icons[size] ?? "", alt: "", width: String(size), height: String(size) });
  const label = node("span", {});
  label.textContent = command.label;
  element.append(icon, label);
  element.addEventListener("click", () => run(command));
  return element;
}

function node(tag: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  return element;
}

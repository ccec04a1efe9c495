/** A task pane with the contents of Microsoft's React template for Excel: header, list with icons, and a text to insert. */
import { Button, Field, FluentProvider, Image, Textarea, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  page: { minHeight: "100vh" },
  header: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    paddingTop: "100px",
    paddingBottom: "30px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  message: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground1 },
  centred: { display: "flex", flexDirection: "column", alignItems: "center" },
  heading: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground1 },
  list: { marginTop: "20px", padding: 0 },
  item: { display: "flex", alignItems: "center", paddingBottom: "16px" },
  icon: { marginRight: "10px" },
  instructions: { marginTop: "20px", marginBottom: "10px", fontWeight: tokens.fontWeightSemibold },
  field: { maxWidth: "50%", margin: "30px 20px 20px" },
});

const items = [
  { icon: <Ribbon24Regular />, text: "Achieve more with Office integration" },
  { icon: <LockOpen24Regular />, text: "Unlock features and functionality" },
  { icon: <DesignIdeas24Regular />, text: "Create and visualize like a pro" },
];

async function insertText(text) {
  await window.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.values = [[text]];
    range.format.autofitColumns();
    await context.sync();
  });
}

function Header({ title }) {
  const styles = useStyles();
  return (
    <section className={styles.header}>
      <Image width="90" height="90" src="assets/icon-80.png" alt={title} />
      <h1 className={styles.message}>Welcome</h1>
    </section>
  );
}

function HeroList() {
  const styles = useStyles();
  return (
    <div className={styles.centred}>
      <h2 className={styles.heading}>Discover what this add-in can do for you today!</h2>
      <ul className={styles.list}>
        {items.map(({ icon, text }) => (
          <li className={styles.item} key={text}>
            <i className={styles.icon}>{icon}</i>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TextInsertion() {
  const [text, setText] = useState("Some text.");
  const styles = useStyles();
  return (
    <div className={styles.centred}>
      <Field className={styles.field} size="large" label="Enter text to be inserted into the document.">
        <Textarea size="large" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field className={styles.instructions}>Click the button to insert text.</Field>
      <Button appearance="primary" size="large" onClick={() => insertText(text)}>
        Insert text
      </Button>
    </div>
  );
}

function App({ title }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Header title={title} />
      <HeroList />
      <TextInsertion />
    </div>
  );
}

window.Office.onReady(() => {
  createRoot(document.getElementById("container")).render(
    <FluentProvider theme={webLightTheme}>
      <App title="React task pane" />
    </FluentProvider>,
  );
});

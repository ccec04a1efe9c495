/**
 * Lets the page do what waits (typing, painting, other cells) before a long computation goes on. Not a timer, which Excel may slow
 * down in a page out of sight: a message to oneself is a task like any other event. A promise alone would not let the page in.
 */
export function pause(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}

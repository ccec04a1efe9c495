/** A message of Office.js to its host (XdmCommunicationManager): JSON text by postMessage. */
export interface AddinMessage {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  /** 0 call, 1 register for an event, 2 unregister. */
  _actionType: number;
  _data?: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const EVENT = 1;

/** The wire to the add-in in an iframe: its messages in, answers and events out. */
export class AddinConnection {
  private conversation = "";
  private readonly listener = (event: MessageEvent): void => this.receive(event);

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly onMessage: (message: AddinMessage, bytes: number) => void,
  ) {
    window.addEventListener("message", this.listener);
  }

  /** Answers a message; gives the size of the answer in bytes. */
  answer(message: AddinMessage, data: unknown): number {
    return this.post({ ...this.envelope(message._actionName, message._correlationId), _data: data, _responseType: 0 });
  }

  /** Sends an event; it is lost when the add-in has not registered for it. */
  fire(name: string, data: unknown): void {
    this.post({ ...this.envelope(name, 0), _data: data, _responseType: EVENT });
  }

  private envelope(name: string, correlation: number) {
    return {
      _messageType: RESPONSE,
      _actionName: name,
      _conversationId: this.conversation,
      _correlationId: correlation,
      _origin: location.origin,
      _errorCode: 0,
      _serializerVersion: 1,
    };
  }

  private post(message: object): number {
    const text = JSON.stringify(message);
    this.frame.contentWindow?.postMessage(text, location.origin);
    return bytesOf(text);
  }

  private receive(event: MessageEvent): void {
    if (event.source !== this.frame.contentWindow || typeof event.data !== "string" || !event.data.startsWith("{")) {
      return;
    }
    const message = JSON.parse(event.data) as AddinMessage;
    if (message._messageType === REQUEST && message._actionName) {
      this.conversation = message._conversationId;
      this.onMessage(message, bytesOf(event.data));
    }
  }
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Address of the add-in's page in the workbench: what tells Office.js where it is and whom to speak to. */
export function addinUrl(page: string, addinId: string): string {
  const sharedRuntimeAndFunctions = 18;
  const host = `Excel$Web$16.01$en-US$workbench$$disableLogging$${sharedRuntimeAndFunctions}`;
  const conversation = `workbench${Date.now()}`;
  // _xdm_Info must come last.
  const connection = [conversation, addinId, encodeURIComponent(location.origin)].join("|");
  return `${page}?_host_Info=${host}#&_serializer_version=1&_xdm_Info=${connection}`;
}

import { HostObject } from "./host-object";

/** What the services below ask of the workbench's page. */
export interface HostPage {
  functionsReady(): void;
  functionResults(results: unknown): void;
  paneShown(): boolean;
  showPane(shown: boolean): void;
}

/** Optional behaviour of the custom-functions runtime: sizes on retry, answers every 200 ms instead of 500, at most 2 s apart. */
const ENABLED_FEATURES = [1, 2, 3, 4];

class CustomFunctionsService extends HostObject {
  readonly kind = "CustomFunctions";

  constructor(private readonly page: HostPage) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.page.functionsReady();
  }
  _GetEnabledFeatures(): number[] {
    return ENABLED_FEATURES;
  }
  SetInvocationArrayResults(results: unknown): void {
    this.page.functionResults(results);
  }
}

/** Told when Office.actions can take commands. */
class AddinInternalService extends HostObject {
  readonly kind = "AddinInternalService";

  NotifyActionHandlerReady(): void {
    // Ribbon commands are sent when their event is registered.
  }
}

/** Office.addin: showAsTaskpane, hide, onVisibilityModeChanged. */
class AppRuntimeService extends HostObject {
  readonly kind = "AppRuntimeService";

  constructor(private readonly page: HostPage) {
    super();
  }

  GetAppRuntimeState(): string {
    return this.page.paneShown() ? "Visible" : "Background";
  }
  SetAppRuntimeState(state: unknown): void {
    this.page.showPane(state === "Visible");
  }
}

/** Office.addin.setStartupBehavior; the workbench loads the add-in anyhow. */
class AppRuntimePersistenceService extends HostObject {
  readonly kind = "AppRuntimePersistenceService";
  private state: unknown = "Inactive";

  GetAppRuntimeStartState(): unknown {
    return this.state;
  }
  SetAppRuntimeStartState(state: unknown): void {
    this.state = state;
  }
}

/** The services of Office.js that the workbench has, by full name. */
export function createServices(page: HostPage): (name: string) => HostObject | null {
  const services: Record<string, HostObject> = {
    "Microsoft.ExcelServices.CustomFunctions": new CustomFunctionsService(page),
    "Microsoft.InternalService.AddinInternalService": new AddinInternalService(),
    "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(page),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(),
  };
  return (name) => services[name] ?? null;
}

/**
 * The requirement sets that the workbench answers for. ExcelApi stands at 1.12 although parts of it are missing
 * (pivot tables, shapes other than charts, much of a chart's look): each of them answers ApiNotFound with its name. Sets beyond
 * are not claimed.
 */
const REQUIREMENT_SETS = {
  ExcelApi: 1.12,
  CustomFunctions: 1.9,
  CustomFunctionsRuntime: 1.4,
  SharedRuntime: 1.1,
  AddinCommands: 1.1,
  Settings: 1.1,
  CustomXmlParts: 1.1,
  DelayForCellEdit: 1.1,
};

/** The answer to ContextActivationManager_getAppContextAsync: who the host is, for Office.context. */
export function appContext(addin: { id: string; name: string }, documentUrl: string, settings: Record<string, unknown>): object {
  const excelWebApp = 16;
  return {
    _id: addin.id,
    _appName: excelWebApp,
    _appVersion: "16.01",
    _appMinorVersion: 0,
    // As Excel on the web: the language of the browser.
    _appUILocale: navigator.language,
    _dataLocale: "en-US",
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: Object.entries(settings).map(([key, value]) => [key, JSON.stringify(value)]),
    _reason: 0,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "workbench",
    _appInstanceId: addin.id,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: "16.0.0.0",
    _addinName: addin.name,
    _appDomains: [],
  };
}

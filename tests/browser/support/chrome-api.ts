/** What the tests ask of the extension API inside a browser; the same names in Chromium and Firefox. */
interface ExtensionApi {
  readonly storage: Record<'local' | 'sync' | 'session' | 'managed', Area>;
  readonly alarms: {
    getAll(): Promise<{ name: string; scheduledTime: number; periodInMinutes?: number }[]>;
    create(name: string, options: object): Promise<void>;
    clearAll(): Promise<boolean>;
  };
  readonly notifications: {
    create(id: string, options: object): Promise<string>;
    getAll(): Promise<Record<string, boolean>>;
    clear(id: string): Promise<boolean>;
  };
  readonly extension: {
    getBackgroundPage(): object | null;
    getViews(of: { type: 'popup' | 'tab' }): unknown[];
  };
  readonly action: {
    getBadgeText(of: object): Promise<string>;
    getTitle(of: object): Promise<string>;
    openPopup(): Promise<void>;
    setIcon(icon: { path: Record<number, string> }): Promise<void>;
  };
  readonly windows: {
    getCurrent(): Promise<{ id: number; state: string }>;
    update(id: number, to: { state: 'fullscreen' | 'normal' }): Promise<unknown>;
  };
  readonly tabs: { query(for_: { audible: boolean }): Promise<unknown[]> };
  readonly runtime: {
    reload(): void;
    getURL(path: string): string;
    sendMessage(extension: string, words: object): Promise<unknown>;
    connect(extension: string): { readonly onDisconnect: { addListener(listener: () => void): void } };
  };
}

interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  clear(): Promise<void>;
}

declare global {
  /** Only inside `evaluate`: there it is the browser's own. */
  const chrome: ExtensionApi;
}

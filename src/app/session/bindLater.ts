/**
 * For what the first view does without: binds as soon as the code is there, at once where it has been fetched before,
 * until the returned function is called. Where the code does not arrive the page works without it.
 *
 * @example
 * const bindKeysLater = bindLater(() => import('./keys'));
 * useEffect(() => bindKeysLater(({ bindKeys }) => bindKeys(window)), []);
 */
export function bindLater<Module>(load: () => Promise<Module>): (bind: (module: Module) => () => void) => () => void {
  let loaded: Module | null = null;
  return (bind) => {
    if (loaded) return bind(loaded);
    let isWanted = true;
    let stop = (): void => undefined;
    load().then(
      (module) => {
        loaded = module;
        if (isWanted) stop = bind(module);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
      stop();
    };
  };
}

/** The window's full screen; whatever the browser or a frame refuses is no error. */
export interface FullScreen {
  isOn(): boolean;
  /** Needs a press of the reader shortly before; answers whether it was granted. */
  enter(): Promise<boolean>;
  leave(): void;
  /** Calls back when the browser itself ends it, as its own Esc does. */
  onDropped(callback: () => void): () => void;
}

export function fullScreenOf({ document, navigator }: Window): FullScreen {
  /** Whether the page itself asked for the end. */
  let leaving = false;
  const isOn = (): boolean => Boolean(document.fullscreenElement);
  return {
    isOn,
    async enter() {
      // Without a press the browser would refuse, and complain of it on the console.
      const pressed = 'userActivation' in navigator ? navigator.userActivation.isActive : true;
      if (isOn()) return true;
      if (!document.fullscreenEnabled || !pressed) return false;
      leaving = false;
      try {
        await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
        return true;
      } catch {
        return false;
      }
    },
    leave() {
      if (!isOn()) return;
      leaving = true;
      document.exitFullscreen().catch(() => undefined);
    },
    onDropped(callback) {
      const onChange = (): void => {
        if (isOn()) return;
        if (!leaving) callback();
        leaving = false;
      };
      document.addEventListener('fullscreenchange', onChange);
      return () => document.removeEventListener('fullscreenchange', onChange);
    },
  };
}

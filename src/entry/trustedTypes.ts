/** Trusted Types, which TypeScript's own library does not know yet. */
interface TrustedTypesWindow {
  location: Location;
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown };
}

/**
 * The one policy of the page, which its content policy demands: scripts of workers come from the page's own server, and no text ever
 * becomes markup or code. Where a browser does not know Trusted Types nothing happens.
 */
export function allowOwnScriptsOnly({ trustedTypes, location }: TrustedTypesWindow): void {
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).origin === location.origin) return url;
      throw new TypeError('Scripts come from the server of the page only.');
    },
  });
}

/** What an XML name may not hold, or not begin with; a colon would be taken for a prefix. */
const UNFIT = /[^\p{L}\p{N}_.-]+/gu;
const UNFIT_START = /^[^\p{L}_]/u;

/** Gives every part of a file a name of its own, as near to the one it asks for as can be: "mtorc1", then "mtorc1-2". */
export function svgIds(taken: readonly string[]): (wanted: string) => string {
  const given = new Set(taken);
  return (wanted) => {
    const fit = wanted.replace(UNFIT, '-').replace(UNFIT_START, '_$&');
    let id = fit;
    for (let count = 2; given.has(id); count++) id = `${fit}-${count}`;
    given.add(id);
    return id;
  };
}

const PLAIN = /^[\w:.-]{1,60}$/;

/** `nodes[ampar]`: an item by its id, which survives reordering and which a person can search for. */
export function itemPath(list: string, id: string): string {
  return PLAIN.test(id) ? `${list}[${id}]` : `${list}[${JSON.stringify(id.slice(0, 60))}]`;
}

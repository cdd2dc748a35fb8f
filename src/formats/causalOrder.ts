/** An arrow by the ids of its ends. */
export interface Link {
  source: string;
  target: string;
}

/** What leads to what: arrows by source and by target, self-arrows and arrows to nothing left out. */
function neighbours(ids: readonly string[], links: readonly Link[]) {
  const out = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { source, target } of links) if (source !== target && out.has(target)) out.get(source)?.push(target);
  return out;
}

/** The strongly connected components (Tarjan 1972, without recursion): each node's component by number. */
function components(ids: readonly string[], out: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const component = new Map<string, number>();
  const open: string[] = [];
  let count = 0;
  for (const root of ids) {
    if (index.has(root)) continue;
    const visiting = [{ id: root, next: 0 }];
    while (visiting.length > 0) {
      const top = visiting.at(-1)!;
      const { id } = top;
      if (top.next === 0) {
        index.set(id, index.size);
        low.set(id, index.get(id)!);
        open.push(id);
      }
      const target = out.get(id)![top.next++];
      if (target !== undefined) {
        if (!index.has(target)) visiting.push({ id: target, next: 0 });
        else if (!component.has(target)) low.set(id, Math.min(low.get(id)!, index.get(target)!));
        continue;
      }
      visiting.pop();
      const parent = visiting.at(-1)?.id;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent)!, low.get(id)!));
      if (low.get(id) !== index.get(id)) continue;
      for (let member = open.pop(); member !== undefined; member = member === id ? undefined : open.pop()) {
        component.set(member, count);
      }
      count += 1;
    }
  }
  return component;
}

/** The members of a cycle in the order in which they are met from the one that is led to from outside. */
function orderWithin(
  members: readonly string[],
  out: ReadonlyMap<string, readonly string[]>,
  isLedTo: (id: string) => boolean,
): string[] {
  const inside = new Set(members);
  const ordered: string[] = [];
  const waiting = [members.find(isLedTo) ?? members[0]!];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (!inside.delete(id)) continue;
    ordered.push(id);
    for (const target of out.get(id)!.toReversed()) if (inside.has(target)) waiting.push(target);
  }
  return ordered;
}

/**
 * Nodes in causal order: none before what leads to it, cycles apart, which are kept together. What leads to a thing stands
 * right before it, branch after branch, and what no arrow touches comes last. Takes time in proportion to nodes and arrows.
 */
export function causalOrder(ids: readonly string[], links: readonly Link[]): string[] {
  const out = neighbours(ids, links);
  const component = components(ids, out);
  const members = new Map<number, string[]>();
  for (const id of ids) {
    const own = members.get(component.get(id)!);
    if (own) own.push(id);
    else members.set(component.get(id)!, [id]);
  }
  const before = new Map<number, Set<number>>([...members.keys()].map((of) => [of, new Set()]));
  const touched = new Set<string>();
  const ledTo = new Set<string>();
  const leads = new Set<number>();
  for (const [id, targets] of out) {
    const from = component.get(id)!;
    for (const target of targets) {
      touched.add(id).add(target);
      const to = component.get(target)!;
      if (to === from) continue;
      before.get(to)!.add(from);
      ledTo.add(target);
      leads.add(from);
    }
  }
  const ordered: string[] = [];
  const begun = new Set<number>();
  // The ends of the story in the order of the file; before each, what it waits for.
  const ends = new Set(ids.map((id) => component.get(id)!).filter((of) => !leads.has(of)));
  for (const end of ends) {
    if (!touched.has(members.get(end)![0]!)) continue;
    const waiting = [{ of: end, left: [...before.get(end)!].toReversed() }];
    begun.add(end);
    while (waiting.length > 0) {
      const top = waiting.at(-1)!;
      const next = top.left.pop();
      if (next === undefined) {
        ordered.push(...orderWithin(members.get(top.of)!, out, (id) => ledTo.has(id)));
        waiting.pop();
      } else if (!begun.has(next)) {
        begun.add(next);
        waiting.push({ of: next, left: [...before.get(next)!].toReversed() });
      }
    }
  }
  return [...ordered, ...ids.filter((id) => !touched.has(id))];
}

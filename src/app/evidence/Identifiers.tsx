import { Fragment } from 'react';
import { identifierUrl } from '../../evidence/sourceLinks';
import type { Identifier, MechanismNode } from '../../model/graph';
import { OutLink } from './OutLink';
import './identifiers.css';

/** The entries of public databases that a node and its parts stand for. */
export function Identifiers({ node }: { node: MechanismNode }) {
  const parts = node.parts ?? [];
  if (node.identifiers.length === 0 && parts.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>In public databases</h3>
      <dl className="identifiers">
        {byLabel(node.identifiers).map(([label, identifiers]) => (
          <Row key={label} label={label} identifiers={identifiers} />
        ))}
        {parts.map((part) => (
          <Row key={part.label} label={part.label} identifiers={part.identifiers} />
        ))}
      </dl>
    </section>
  );
}

function Row({ label, identifiers }: { label: string; identifiers: readonly Identifier[] }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {identifiers.map(({ curie }, at) => (
          <Fragment key={curie}>
            {at > 0 && ', '}
            <OutLink href={identifierUrl(curie)}>{curie}</OutLink>
          </Fragment>
        ))}
      </dd>
    </div>
  );
}

function byLabel(identifiers: readonly Identifier[]): [string, Identifier[]][] {
  const rows = new Map<string, Identifier[]>();
  for (const identifier of identifiers) rows.set(identifier.label, [...(rows.get(identifier.label) ?? []), identifier]);
  return [...rows];
}

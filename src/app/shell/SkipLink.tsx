import './skipLink.css';

/** The first thing that Tab reaches. Moves the focus by itself, because a `#` link would add to the history. */
export function SkipLink() {
  return (
    <a
      className="skip-link"
      href="#diagram"
      onClick={(event) => {
        event.preventDefault();
        event.currentTarget.ownerDocument.getElementById('diagram')?.focus();
      }}
    >
      Skip to the diagram
    </a>
  );
}

/** The keys of the list, for those who have a keyboard. */
export function SearchKeys() {
  return (
    <footer className="search-keys" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> choose
      </span>
      <span>
        <kbd>Enter</kbd> go there
      </span>
      <span>
        <kbd>Esc</kbd> close
      </span>
    </footer>
  );
}

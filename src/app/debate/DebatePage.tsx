/** Debates */
export function DebatePage() {
  return (
    <div className="panel-body">
      <h2>Debates</h2>
    </div>
  );
}

/** Sources */
export function SourcesPage() {
  return (
    <div className="panel-body">
      <h2>Sources</h2>
    </div>
  );
}

/** How sure is this? */
export function TrustPage() {
  return (
    <div className="panel-body">
      <h2>How sure is this?</h2>
    </div>
  );
}

/** Background */
export function StoryPage() {
  return (
    <div className="panel-body">
      <h2>Background</h2>
    </div>
  );
}

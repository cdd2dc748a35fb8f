/** The mechanism as an experiment. */
export function WhatIfPage() {
  return (
    <div className="panel-body">
      <h2>What if?</h2>
    </div>
  );
}

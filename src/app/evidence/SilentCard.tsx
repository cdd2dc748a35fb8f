import './silentCard.css';

/** What the source documents do not say. Hatching always means that no quote stands behind it. */
export function SilentCard({ sentence }: { sentence: string }) {
  return (
    <section className="silent-card">
      <h3>Not in the source documents</h3>
      <p>{sentence}</p>
    </section>
  );
}

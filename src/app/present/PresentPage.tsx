/** The page as slides. */
export function PresentPage() {
  return null;
}

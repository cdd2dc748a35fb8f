import type { QrPath } from './qrPath';

interface QrSquareProps {
  path: QrPath;
  label: string;
  className: string;
}

/** A code, dark on white in every theme: telephones do not read the reverse. */
export function QrSquare({ path: { size, d }, label, className }: QrSquareProps) {
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={d} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}

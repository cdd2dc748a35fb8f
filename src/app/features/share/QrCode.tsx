import { Dialog as Base } from '@base-ui/react/dialog';
import { correction, generate } from 'lean-qr';
import { Maximize2, X } from 'lucide-react';
import { useState } from 'react';
import { element, escapeXml } from '../../../draw/xmlMarkup';
import { useSession } from '../../session/session';
import { type CopyResult, downloadFile } from '../../ui/copyAndDownload';

/** Quiet zone in modules, as ISO/IEC 18004 requires. */
const QUIET_ZONE = 4;

/** A QR code as one path, in modules. */
export interface QrPath {
  /** Side length including the quiet zone. */
  size: number;
  d: string;
}

/**
 * Encodes a text as a QR code. Error correction level M restores 15 %, enough on a screen, with larger modules than the
 * levels above.
 */
export function createQrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const rows: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x++;
      rows.push(`M${from + QUIET_ZONE} ${y + QUIET_ZONE}h${x + 1 - from}v1H${from + QUIET_ZONE}z`);
    }
  }
  return { size: code.size + 2 * QUIET_ZONE, d: rows.join('') };
}

/** In px; enough for a poster at 300 dpi or a whole slide. */
const MIN_SIDE_PX = 1200;

/** The code as an SVG file, dark on white. */
export function qrSvg({ size, d }: QrPath, title: string): string {
  const side = `0 0 ${size} ${size}`;
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: side, width: size * 10, height: size * 10 }, [
    `  <title>${escapeXml(title)}</title>`,
    element('path', { fill: '#ffffff', d: `M0 0h${size}v${size}H0z` }, [], '  '),
    element('path', { fill: '#000000', d, 'shape-rendering': 'crispEdges' }, [], '  '),
  ]);
}

/** The code as PNG, with a whole number of pixels per module; null if the browser cannot make it. */
export function qrPng({ size, d }: QrPath, document: Document): Promise<Blob | null> {
  const scale = Math.ceil(MIN_SIDE_PX / size);
  const canvas = document.createElement('canvas');
  canvas.width = size * scale;
  canvas.height = size * scale;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000000';
  // A canvas method, not `Array.fill`.
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
  context.fill(new Path2D(d));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

interface QrSquareProps {
  path: QrPath;
  label: string;
  className: string;
}

/** Dark on white in every theme: phones do not read the inverse. */
export function QrSquare({ path: { size, d }, label, className }: QrSquareProps) {
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={d} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}

interface QrLargeProps {
  path: QrPath;
  address: string;
  title: string;
  onClose: () => void;
}

/** The code at window size, for the back row. */
export function QrLarge({ path, address, title, onClose }: QrLargeProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Popup className="share-large" data-theme="light">
          <Base.Title className="visually-hidden">QR code</Base.Title>
          <QrSquare path={path} label={`QR code of ${address}`} className="share-large-qr" />
          <div className="share-large-words">
            <p className="share-large-title">{title}</p>
            <p className="share-large-address">{address.replace(/^https?:\/\//, '')}</p>
          </div>
          <Base.Close className="button button-icon share-large-close" aria-label="Close">
            <X className="icon" aria-hidden="true" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface QrCodeProps {
  address: string;
  /** What it links to. */
  title: string;
  /** File name without extension. */
  fileName: string;
  onResult: (result: CopyResult) => void;
}

const FAILED = 'The PNG could not be made. Download the SVG.';

/** The link as a QR code for the audience's phones. */
export function QrCode({ address, title, fileName, onResult }: QrCodeProps) {
  const { clock, window } = useSession();
  const [isLarge, setLarge] = useState(false);
  const path = createQrPath(address);
  const save = (content: BlobPart, ending: string, type: string): void => {
    const name = `${fileName}.${ending}`;
    downloadFile(content, name, type, clock, window.document);
    onResult({ isDone: true, sentence: `${name} is being downloaded.` });
  };
  const savePng = async (): Promise<void> => {
    const png = await qrPng(path, window.document);
    if (png) save(png, 'png', 'image/png');
    else onResult({ isDone: false, sentence: FAILED });
  };
  return (
    <>
      <div className="export-ground">
        <QrSquare path={path} label={`QR code of ${address}`} className="share-qr" />
      </div>
      <div className="export-pager share-tools">
        <button type="button" className="button" onClick={() => setLarge(true)}>
          <Maximize2 className="icon" aria-hidden="true" />
          Show large
        </button>
        <div className="share-files" role="group" aria-label="Download the QR code">
          <button type="button" className="button" onClick={() => save(qrSvg(path, title), 'svg', 'image/svg+xml')}>
            SVG
          </button>
          <button type="button" className="button" onClick={() => void savePng()}>
            PNG
          </button>
        </div>
      </div>
      {isLarge && <QrLarge path={path} address={address} title={title} onClose={() => setLarge(false)} />}
    </>
  );
}

import { Maximize2 } from 'lucide-react';
import { useState } from 'react';
import { downloadBytes } from '../export/downloadBytes';
import { useSession } from '../session/useSession';
import { QrLarge } from './QrLarge';
import { QrSquare } from './QrSquare';
import { qrPath } from './qrPath';
import { qrPng, qrSvg } from './qrFiles';
import type { Told } from './useCopied';

interface QrCodeProps {
  address: string;
  /** What it leads to, in words. */
  title: string;
  /** What a file of it is called, without its ending. */
  fileName: string;
  tell: (told: Told) => void;
}

const FAILED = 'The PNG could not be made. Take the SVG.';

/** The link as a code for the telephones of the audience. */
export function QrCode({ address, title, fileName, tell }: QrCodeProps) {
  const { clock, window } = useSession();
  const [isLarge, setLarge] = useState(false);
  const path = qrPath(address);
  const save = (content: BlobPart, ending: string, type: string): void => {
    const name = `${fileName}.${ending}`;
    downloadBytes(content, name, type, clock, window.document);
    tell({ isDone: true, sentence: `${name} is being downloaded.` });
  };
  const savePng = async (): Promise<void> => {
    const png = await qrPng(path, window.document);
    if (png) save(png, 'png', 'image/png');
    else tell({ isDone: false, sentence: FAILED });
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

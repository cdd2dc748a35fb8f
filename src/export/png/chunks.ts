/** A part of a PNG: its four letters and its data. `start` and `end` are where the whole part lies in the file. */
export interface Chunk {
  type: string;
  data: Uint8Array;
  start: number;
  end: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum. */
const FRAME_BYTES = 12;
/** A file may be nothing but empty parts. */
const MOST_CHUNKS = 100_000;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The parts of a PNG in their order, up to the first that the file does not hold whole; none of what is no PNG. */
export function chunksOf(png: Uint8Array): Chunk[] {
  if (!SIGNATURE.every((byte, at) => png[at] === byte)) return [];
  const chunks: Chunk[] = [];
  const view = viewOf(png);
  for (let at = SIGNATURE.length; at + FRAME_BYTES <= png.length && chunks.length < MOST_CHUNKS; ) {
    const end = at + FRAME_BYTES + view.getUint32(at);
    if (end > png.length) break;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, end - 4), start: at, end });
    if (type === 'IEND') break;
    at = end;
  }
  return chunks;
}

/** A part as it stands in a file. */
export function chunkBytes(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(FRAME_BYTES + data.length);
  const view = viewOf(bytes);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crcOf(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

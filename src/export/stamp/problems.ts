/** No picture that is saved here comes near it. */
export const MOST_BYTES = 100_000_000;

/** Why a file is not opened, each with what to do. */
export const stampProblems = {
  foreign:
    'This file does not tell which step it shows. Take a PNG, SVG, PDF or PowerPoint file as it was saved here: screenshots and pasted pictures have lost it.',
  documentType:
    'This SVG declares a document type, which is not read here. Take the file as it was saved here, before another program changed it.',
  damaged: 'What this file tells about its step is damaged. Save the picture again and take the new file.',
  newer: 'This picture was saved by a newer version of this page. Reload the page and try again.',
  tooLarge: `This file has more than ${MOST_BYTES / 1_000_000} MB, which no picture saved here has. Take another file.`,
} as const;

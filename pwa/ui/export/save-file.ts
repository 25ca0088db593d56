import { fail, ok, type Result } from '#shared/result.ts';

/** The text did not reach a file. `left`: the user closed the window; otherwise `why` says what happened. */
export type SaveFileFailure = { readonly kind: 'left' } | { readonly kind: 'failed'; readonly why: string };

/** How it was saved: written to a file the user chose, or handed to the browser's downloads. */
export type SavedFile = { readonly how: 'written' | 'downloaded'; readonly name: string };

interface WritableFile {
  readonly name: string;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

declare global {
  interface Window {
    /** Of the File System Access API; not in every browser, and not in TypeScript's DOM yet. */
    readonly showSaveFilePicker?: (ask: {
      suggestedName: string;
      types: readonly { description: string; accept: Readonly<Record<string, readonly string[]>> }[];
    }) => Promise<WritableFile>;
  }
}

export interface FileToSave {
  readonly name: string;
  readonly text: string;
  readonly type: 'text/markdown' | 'text/plain';
}

/** Writes the text to a file of the user's choice where the browser can, else downloads it. */
export async function saveFile(file: FileToSave): Promise<Result<SavedFile, SaveFileFailure>> {
  if (window.showSaveFilePicker === undefined) return ok(download(file));
  const extension = /\.[a-z0-9]+$/i.exec(file.name)?.[0];
  try {
    const chosen = await window.showSaveFilePicker({
      suggestedName: file.name,
      types:
        extension === undefined
          ? []
          : [
              {
                description: file.type === 'text/markdown' ? 'Markdown' : 'Plain text',
                accept: { [file.type]: [extension] },
              },
            ],
    });
    const writable = await chosen.createWritable();
    await writable.write(file.text);
    // Only closing puts the text in place of what the file held before.
    await writable.close();
    return ok({ how: 'written', name: chosen.name });
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return fail({ kind: 'left' });
    const because = reason instanceof Error ? reason.message : String(reason);
    return fail({ kind: 'failed', why: `The file was not written: ${because}` });
  }
}

function download({ name, text, type }: FileToSave): SavedFile {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this task; a minute is more than it takes to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { how: 'downloaded', name };
}

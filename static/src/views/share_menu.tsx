import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../format/language';
import { fetchFile, filePath, type FileFormat, type Table } from '../state/api';
import type { Question } from '../state/question';
import { saveFile } from '../state/save_file';
import type { View } from './view';

const FILES: readonly (readonly [Table, FileFormat])[] = [
  ['dates', 'csv'], ['timeline', 'csv'], ['hours', 'csv'], ['industries', 'csv'], ['rings', 'csv'], ['control', 'csv'], ['points', 'csv'], ['calendar', 'csv'],
  ['points', 'geojson'], ['rings', 'geojson'], ['total', 'geojson'],
];

interface FileProps {
  readonly question: Question;
  readonly language: Language;
  readonly table: Table;
  readonly format: FileFormat;
  readonly children: ComponentChildren;
}

/** A file by its address. A drawn area has no address: its file is asked for with a body. */
function FileLink({ question, language, table, format, children }: FileProps) {
  const name = `straal-${table}.${format}`;
  if (question.area?.kind !== 'polygon') {
    return <a href={filePath(question, language, table, format)} download={name}>{children}</a>;
  }
  async function take(): Promise<void> {
    try {
      saveFile(await fetchFile(question, language, table, format, new AbortController().signal), name);
    } catch {
      // Then there is no file; the page tells what is wrong with the server when it asks the next question.
    }
  }
  return <button type="button" onClick={() => void take()}>{children}</button>;
}

/** Ways to take the answer along: its link, its tables as files, on paper. */
export function ShareMenu({ view, question }: { view: View; question: Question }) {
  const { state: { language }, words } = view;
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }

  /** Esc closes the open menu, and nothing else. */
  function close(event: KeyboardEvent & { readonly currentTarget: HTMLDetailsElement }): void {
    const menu = event.currentTarget;
    if (event.key !== 'Escape' || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }

  return (
    <div class="share" role="group" aria-label={words.share}>
      <button type="button" class="quiet" onClick={() => void copy()}>{copied ? `✓ ${words.copied}` : words.copyLink}</button>
      <span class="unseen" role="status">{copied ? words.copied : ''}</span>
      <button type="button" class="quiet" onClick={() => window.print()}>{words.print}</button>
      <details class="menu" onKeyDown={close}>
        <summary class="quiet">{words.download}</summary>
        <ul>
          {FILES.map(([table, format]) => (
            <li key={`${table} ${format}`}>
              <FileLink question={question} language={language} table={table} format={format}>
                {words.tables[table]} ({format === 'csv' ? 'CSV' : 'GeoJSON'})
              </FileLink>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../format/language';
import { fetchFile, filePath, type FileFormat, type Table } from '../state/api';
import type { Question } from '../state/question';
import { copied } from '../state/clipboard';
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
  readonly failed: (failed: boolean) => void;
  readonly children: ComponentChildren;
}

/** A file by its address. A drawn area has no address: its file is asked for with a body. */
function FileLink({ question, language, table, format, failed, children }: FileProps) {
  const name = `straal-${table}.${format}`;
  if (question.area?.kind !== 'polygon') {
    return <a href={filePath(question, language, table, format)} download={name}>{children}</a>;
  }
  async function take(): Promise<void> {
    failed(false);
    try {
      saveFile(await fetchFile(question, language, table, format, new AbortController().signal), name);
    } catch {
      failed(true);
    }
  }
  return <button type="button" onClick={() => void take()}>{children}</button>;
}

/** Ways to take the answer along: its link, its tables as files, on paper. */
export function ShareMenu({ view, question }: { view: View; question: Question }) {
  const { state: { language }, words } = view;
  const [copying, setCopying] = useState<'not' | 'done' | 'by-hand'>('not');
  const [noFileOf, setNoFileOf] = useState<Question | null>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => setCopying('not'), [question]);

  // A click anywhere else closes the menu.
  useEffect(() => {
    function elsewhere(event: PointerEvent): void {
      if (menu.current !== null && event.target instanceof Node && !menu.current.contains(event.target)) menu.current.open = false;
    }
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, []);

  async function copy(): Promise<void> {
    const done = await copied(window.location.href);
    setCopying(done ? 'done' : 'by-hand');
    if (done) setTimeout(() => setCopying('not'), 2000);
  }

  function close(): void {
    if (menu.current !== null) menu.current.open = false;
  }

  /** Esc closes the open menu, and nothing else. */
  function key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || menu.current?.open !== true) return;
    event.preventDefault();
    close();
    menu.current.querySelector('summary')?.focus();
  }

  return (
    <div class="share" role="group" aria-label={words.share}>
      <button type="button" class="quiet" onClick={() => void copy()}>{copying === 'done' ? `✓ ${words.copied}` : words.copyLink}</button>
      <span class="unseen" role="status">{copying === 'done' ? words.copied : ''}</span>
      <button type="button" class="quiet" onClick={() => window.print()}>{words.print}</button>
      <details ref={menu} class="menu" onKeyDown={key}>
        <summary class="quiet">{words.download}</summary>
        <ul onClick={close}>
          {FILES.map(([table, format]) => (
            <li key={`${table} ${format}`}>
              <FileLink question={question} language={language} table={table} format={format} failed={(failed) => setNoFileOf(failed ? question : null)}>
                {words.tables[table]} ({format === 'csv' ? 'CSV' : 'GeoJSON'})
              </FileLink>
            </li>
          ))}
        </ul>
      </details>
      {copying === 'by-hand' && (
        <label class="by-hand">
          {words.copyByHand}
          <input type="text" readOnly value={window.location.href} ref={(box) => box?.select()} />
        </label>
      )}
      {noFileOf === question && <p class="complaint" role="alert">{words.noFile}</p>}
    </div>
  );
}

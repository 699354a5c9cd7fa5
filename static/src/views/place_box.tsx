import { groundInWords } from '../words/sentences';
import { PlaceCombobox, usePlaceSearch } from './place_search';
import type { View } from './view';

/** The place of the question. */
export function PlaceBox({ view }: { view: View }) {
  const { state: { question, shown }, actions, words, format } = view;
  const search = usePlaceSearch(view, ({ ground, remark }) => void actions.ask(ground, 'push', remark));
  const known = shown !== null && shown.question.postcode === question?.postcode && shown.question.area === question.area;
  const text = question === null ? '' : groundInWords(question, known ? shown.place : '', words, format);
  return (
    <div class="field place">
      <label for="place">{words.place}</label>
      <PlaceCombobox view={view} id="place" search={search} text={text} onFocus={(input) => input.select()} onBlur={search.leave} />
    </div>
  );
}

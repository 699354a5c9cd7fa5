import 'maplibre-gl/dist/maplibre-gl.css';
import 'uplot/dist/uPlot.min.css';
import './app.css';
import { render } from 'preact';
import { Actions } from './state/actions';
import { Store } from './state/state';
import { App } from './views/app';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element "app"');
root.textContent = '';  // The frame that stood there while this file was on its way.
const store = new Store(window);
const actions = new Actions(store);
store.listen((state) => render(<App state={state} actions={actions} />, root));
window.addEventListener('popstate', () => void actions.readAddress());
window.addEventListener('online', () => void actions.recover());
window.addEventListener('offline', () => store.update({}));
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) void actions.clearFilters();
});
void actions.open();

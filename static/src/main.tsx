import 'maplibre-gl/dist/maplibre-gl.css';
import 'uplot/dist/uPlot.min.css';
import './app.css';
import { render } from 'preact';
import { Actions } from './actions';
import { Store } from './state';
import { App } from './views/app';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element "app"');
const store = new Store(window);
const actions = new Actions(store);
store.listen((state) => render(<App state={state} actions={actions} />, root));
window.addEventListener('popstate', () => void actions.readAddress());
void actions.open();

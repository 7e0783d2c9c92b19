import { mount } from 'svelte';
import App from './page/App.svelte';
import './page/base.css';

const target = document.getElementById('app');
// A page that is one file holds its dataset.
const written = document.getElementById('timeline')?.textContent;
if (target) mount(App, { target, props: { written } });

// Once the page is at rest. What does not come, it does without.
const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
addEventListener('load', () => whenIdle(() => void import('./offline/start').catch(() => undefined)));

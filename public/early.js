// Before the first painting. What is set here is said in src/main.ts.
const { dataset } = document.documentElement;
try {
	const theme = localStorage.getItem('dateline-theme');
	if (theme === 'light' || theme === 'dark') dataset.theme = theme;
} catch {
	// No storage.
}
if (/[?&](data|embed)\b/.test(location.search)) dataset.other = '';
else if (location.search) dataset.state = /[?&]known=/.test(location.search) ? 'all' : '';
// The story, unless it is in the page or the address asks for another: fetched beside the script that reads it.
if (!/[?&]data=./.test(location.search) && !document.getElementById('timeline')) {
	const link = document.createElement('link');
	Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: '', href: 'timeline.json' });
	document.head.append(link);
}
// What is pressed before all of the page answers: the last of it is pressed again once it does. Links need no script.
addEventListener(
	'click',
	(event) => {
		const { target } = event;
		if ('alive' in dataset || target.closest('a')) return;
		event.stopPropagation();
		window.pressed = target.closest('button, article');
	},
	true,
);
addEventListener('error', ({ target }) => target.src && (dataset.late = ''), true);
// Of a page that is opened from a disk browsers run no module.
if (location.protocol === 'file:')
	addEventListener('DOMContentLoaded', () => document.getElementById('from-disk')?.removeAttribute('hidden'));

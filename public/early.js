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
// What is to be read shows in its own type, or after a second in another: it is not seen to change or to move.
dataset.bare = '';
const FONTS = [
	'500 1em "Newsreader Variable"',
	'italic 1em "Newsreader Variable"',
	'1em "Libre Franklin Variable"',
];
window.typeset = new Promise((resolve) => {
	setTimeout(resolve, 1000);
	// The style sheet is there, and says where the fonts are.
	requestAnimationFrame(() =>
		Promise.all(FONTS.map((font) => document.fonts?.load(font))).then(resolve, resolve),
	);
}).then(() => delete dataset.bare);
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

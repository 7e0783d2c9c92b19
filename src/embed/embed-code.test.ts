import { expect, it } from 'vitest';
import { embedCode, embedOf } from './embed-code';

it('writes code that nothing in a title or an address breaks out of', () => {
	const code = embedCode('event', 'https://news.example/?event=a&q=%22', '"><script>alert(1)</script>');
	expect(code).toBe(
		'<iframe src="https://news.example/?event=a&amp;q=%22&amp;embed=event" title="&quot;>&lt;script>alert(1)&lt;/script>" ' +
			'width="100%" height="420" loading="lazy" style="border:0"></iframe>',
	);
});

it.each([
	['?embed=quote&quote=a', 'quote'],
	['?embed=nothing', undefined],
	['', undefined],
])('reads %j as %s', (search, kind) => {
	expect(embedOf(search)).toBe(kind);
});

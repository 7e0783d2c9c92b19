import { expect, it } from 'vitest';
import { HoistedStyles } from './hoist-styles';

it('puts a class in place of each style attribute, the same for the same style, and leaves text alone', () => {
	const hoisted = new HoistedStyles();
	const html =
		'<p style="top: 1px;" class="a">x > style="y"</p><img alt="a > b" style="top: 1px;"/><i style="left: 0;">';
	expect(hoisted.hoist(html)).toBe(
		'<p class="h0 a">x > style="y"</p><img class="h0" alt="a > b"/><i class="h1">',
	);
	expect(hoisted.css('app')).toBe('#app .h0{top: 1px;}\n#app .h1{left: 0;}');
});

// For the tests of components that read the view.
import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import type { View } from '../src/state/view.svelte';
import WithView from './WithView.svelte';

/** Renders a component as the page does: around a view, which the test keeps. */
export function renderAround<Given extends object>(view: View, Shown: Component<Given>, given: Given): void {
	render(WithView, { view, shown: (internals: Parameters<Component>[0]) => Shown(internals, given) });
}

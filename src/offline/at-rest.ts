/** Works without a network after the first visit, and outlives the files of a version that was replaced. */
import { mount } from 'svelte';
import NewVersion from './NewVersion.svelte';
import { recoverFromNewBuilds } from './recover';

recoverFromNewBuilds();
// Not while the page is developed, nor in a frame: that is a part of somebody else's page.
if (import.meta.env.MODE === 'production' && 'serviceWorker' in navigator && parent === window)
	mount(NewVersion, { target: document.body });

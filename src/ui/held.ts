/** The parts of the page that the build has drawn and that do not answer yet; see Later.svelte. */
import { getContext, setContext } from 'svelte';

/** What makes the parts answer, each; more may come while one does. Nothing once all do. */
type Held = (() => void)[] | undefined;

const KEY = 'held';

/** @param held Read when a part is drawn. */
export const setHeld = (held: () => Held): unknown => setContext(KEY, held);

export const getHeld = (): Held => getContext<(() => Held) | undefined>(KEY)?.();

/** The words of the reader’s search, wherever the panels show words: set by the panel, read by what it draws. */
import { createContext } from 'svelte';
import type { Segment } from '../search/text/highlight';

/** Divides a text into what matches the search and what does not; nothing while nothing is searched for. */
export type Highlight = (text: string) => Segment[];

export const [getHighlight, setHighlight] = createContext<() => Highlight | undefined>();

/** What the search field needs once it is used: loaded with the first touch of it. */
export { default as Chips } from './Chips.svelte';
export { OptionList } from './option-list.svelte';
export { announcementOf, MOST_LISTED } from './options';
export { remember } from './recent';
export { default as ResultList } from './ResultList.svelte';

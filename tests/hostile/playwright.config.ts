import config from '../browser/playwright.config';

export default {
	...config,
	testDir: '.',
	outputDir: '../../test-results',
	projects: config.projects?.slice(0, 1),
};

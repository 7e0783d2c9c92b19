import config from '../browser/playwright.config';

const { webServer: _, ...rest } = config;

export default {
	...rest,
	testDir: '.',
	outputDir: '../../test-results',
	projects: config.projects?.slice(0, 1),
};

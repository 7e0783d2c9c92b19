import config from '../browser/playwright.config';

const { webServer: _, ...rest } = config;

export default {
	...rest,
	testDir: '.',
	outputDir: '../../test-results',
	projects: config.projects?.slice(0, 1),
	// A quarter of the pixels to paint; the layout is the same.
	use: { ...rest.use, deviceScaleFactor: 0.5 },
};

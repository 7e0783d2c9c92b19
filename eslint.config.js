import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// TypeScript then reads each component as the parser has it, with its true types, instead of building its program
// anew for every component: half of the time. Read when the parser is loaded, hence the late import.
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK ??= '1';
const { default: svelte } = await import('eslint-plugin-svelte');

export default defineConfig(
	globalIgnores([
		'.svelte-check/',
		'dist/',
		'dist-single/',
		'node_modules/',
		'test-results/',
		'playwright-report/',
	]),
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	ts.configs.stylisticTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			globals: { ...globals.browser },
			parserOptions: { project: './tsconfig.json', extraFileExtensions: ['.svelte'] },
		},
		rules: {
			eqeqeq: 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/ban-ts-comment': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			// `${count} events` is what templates are for.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `() => void doIt()` says nothing that `() => doIt()` does not.
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
			],
			// D3's methods are made to be passed on: `selection.call(zoom.transform, …)`.
			'@typescript-eslint/unbound-method': 'off',
			// TypeScript's `noUnusedLocals` with `_` as the way to say "on purpose".
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
	},
	{
		files: ['**/*.svelte'],
		rules: {
			// Data is text. Not one exception.
			'svelte/no-at-html-tags': 'error',
			// The page's policy refuses a plain `style="…"`; directives are set one by one, which it allows.
			'svelte/prefer-style-directive': 'error',
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error',
		},
	},
	{
		// Where a component is used, ESLint sees `any` for what it takes and gives; svelte-check sees the true
		// types, and refuses an implicit `any`.
		files: ['**/*.svelte', '**/*.svelte.test.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
		},
	},
	{
		// The page prints nothing; the pipeline and publishing are commands, and commands print.
		files: ['src/**'],
		ignores: ['src/pipeline/**', 'src/publish/**', 'src/exchange/import/main.ts', '**/*.test.ts'],
		rules: { 'no-console': 'error' },
	},
	{
		files: ['src/pipeline/**', 'src/publish/**', 'tests/**', '*.config.*'],
		languageOptions: { globals: { ...globals.node } },
	},
	{
		// Not part of the TypeScript project.
		files: ['**/*.js'],
		extends: [ts.configs.disableTypeChecked],
	},
);

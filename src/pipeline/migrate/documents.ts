/** Files that are being rewritten, and what is done to them. */
import type { Document } from 'yaml';

/** The files of a folder, read so that they can be changed and keep their comments. */
export type Documents = ReadonlyMap<string, Document.Parsed>;

/** A change of some files. */
export type Edit = (documents: Documents) => void;

/** Proposes changes to the files as they are now. */
export type Proposal = (documents: Documents) => Edit[];

/** Which file a moment goes to; it is made where there is none. */
export const MOMENTS_FILE = 'moments.yaml';
